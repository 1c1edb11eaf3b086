export type Stage = 'read' | 'train' | 'index' | 'link'

/** Seconds of each stage; `lap` ends the one given, which began with the end of the one before. */
export type StageClock = {
  readonly seconds: Readonly<Record<Stage, number>>
  readonly lap: (stage: Stage) => void
}

export const createStageClock = (): StageClock => {
  const seconds = { read: 0, train: 0, index: 0, link: 0 }
  let last = performance.now()
  return {
    seconds,
    lap: (stage) => {
      const now = performance.now()
      seconds[stage] = Math.round(now - last) / 1000
      last = now
    },
  }
}
