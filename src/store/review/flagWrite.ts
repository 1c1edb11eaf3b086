import type { Band, Tier } from './band.ts'

/** The derived part of a flag; its evidence is copied from the finding inside the database. */
export type FlagWrite = {
  readonly findingId: string
  readonly band: Band
  readonly tier: Tier
  readonly score: number
  readonly conflictWith: readonly string[]
  readonly explanation: object
  readonly explanationHash: string
}

/** Rows of one statement: large enough to spend little on round trips, small enough to stay under the query time limit. */
export const writeBatch = 5_000

/** A list in batches of `writeBatch`. */
export function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += writeBatch) yield items.slice(at, at + writeBatch)
}

/** The columns of `flagColumnTypes`, as query parameters. */
export const flagParameters = (writes: readonly FlagWrite[]): readonly unknown[] => [
  writes.map((write) => write.findingId),
  writes.map((write) => write.band),
  writes.map((write) => write.tier),
  writes.map((write) => write.score),
  writes.map((write) => write.conflictWith.join('\n')),
  writes.map((write) => JSON.stringify(write.explanation)),
  writes.map((write) => write.explanationHash),
]
