/** Queue ids name the run, the dispatch and the work. A new dispatch has a new number, so no id is used twice. */
export const shardJobId = (runId: string, dispatch: number, shard: number): string =>
  `run-${runId}-${dispatch}-s${shard}`

export const stageJobId = (runId: string, dispatch: number, stage: string): string =>
  `run-${runId}-${dispatch}-${stage.replace('.', '-')}`
