import type { Band, Tier } from './band.ts'

/** The derived part of a flag; its evidence is copied from the finding inside the database. */
export type FlagWrite = {
  readonly findingId: string
  readonly band: Band
  readonly tier: Tier
  readonly score: number
  readonly conflictWith: readonly string[]
  /** JSON text. */
  readonly explanationText: string
  readonly explanationHash: string
}

/** Rows of one statement: large enough to spend little on round trips, small enough to stay under the query time limit. */
const batchSize = 5_000

/** A list of rows as JSON texts of `batchSize` rows each: one parameter, which costs a tenth of as many arrays. */
export function* jsonBatches(rows: readonly object[]): Generator<string> {
  for (let at = 0; at < rows.length; at += batchSize) yield JSON.stringify(rows.slice(at, at + batchSize))
}

/** The fields of a `FlagWrite`, for json_to_recordset. */
export const flagFields = `
"findingId" bigint, band text, tier text, score int, "conflictWith" text[], "explanationText" text, "explanationHash" text`
