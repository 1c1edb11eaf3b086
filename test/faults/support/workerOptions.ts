export type Misdeed = 'abort' | 'heap' | 'hang' | 'throw'

/** What goes wrong in a match thread, by the number of the shard, and how long each shard takes longer. */
export type Faults = { readonly shardMillis?: number; readonly poison?: Readonly<Record<number, Misdeed>> }

export type WorkerOptions = {
  readonly databaseUrl: string
  readonly queueUrl?: string
  readonly shardRows?: number
  readonly shardTimeout?: number
  readonly faults?: Faults
  readonly settings?: Readonly<Record<string, number>>
}

/** What a worker process is given: the options with what they leave open. */
export type WorkerSettings = WorkerOptions & {
  readonly shardRows: number
  readonly faults: Faults
  /** Content of a model file. */
  readonly model: unknown
}
