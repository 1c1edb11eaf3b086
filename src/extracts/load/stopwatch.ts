/** Seconds per step, to the millisecond. */
export type Stopwatch = {
  readonly time: <Result>(step: string, action: () => Promise<Result>) => Promise<Result>
  /** Wall time per step, and `total`. */
  readonly seconds: () => Readonly<Record<string, number>>
  /** Processor time of this process since the start. */
  readonly cpuSeconds: () => number
}

const round = (milliseconds: number): number => Math.round(milliseconds) / 1000

export const createStopwatch = (): Stopwatch => {
  const steps = new Map<string, number>()
  const started = performance.now()
  const startedCpu = process.cpuUsage()
  return {
    time: async (step, action) => {
      const from = performance.now()
      try {
        return await action()
      } finally {
        steps.set(step, (steps.get(step) ?? 0) + performance.now() - from)
      }
    },
    seconds: () => {
      const each = [...steps].map(([step, milliseconds]) => [step, round(milliseconds)] as const)
      return Object.fromEntries([...each, ['total', round(performance.now() - started)] as const])
    },
    cpuSeconds: () => {
      const { user, system } = process.cpuUsage(startedCpu)
      return round((user + system) / 1000)
    },
  }
}
