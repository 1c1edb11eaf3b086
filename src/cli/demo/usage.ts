/** Wall and CPU seconds (all threads of this process) since a start, and the largest resident memory so far in MB. */
export type Usage = { readonly seconds: number; readonly cpuSeconds: number; readonly peakMegabytes: number }

/** Starts measuring this process; the returned function reads. */
export const measure = (): (() => Usage) => {
  const started = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return {
      seconds: (performance.now() - started) / 1_000,
      cpuSeconds: (user + system) / 1_000_000,
      peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    }
  }
}
