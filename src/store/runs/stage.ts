export type Stage = {
  readonly runId: string
  /** `ingest.<source>`, `plan`, `reconcile` or `report`. */
  readonly name: string
  readonly required: boolean
  readonly status: 'pending' | 'done' | 'failed'
  readonly outcome: string
  readonly counts: Readonly<Record<string, number>>
  readonly errorCode: string
  readonly claim: number
  readonly jobId: string
  readonly dispatchedAt: Date | null
  readonly claimedAt: Date | null
  readonly doneAt: Date | null
}
