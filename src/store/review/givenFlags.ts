import { type CopyEncoder, createCopyEncoder } from '../copyEncoder.ts'
import { copyIn } from '../copyIn.ts'
import type { Queryable } from '../queryable.ts'
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

/** What is written of a flag that is there already. */
export type FlagRewrite = FlagWrite & {
  readonly flagId: string
  /** Field by field what changed since; empty where nobody is told. */
  readonly what: readonly object[]
}

const create = `
create temp table if not exists given_flag (
  finding_id bigint, flag_id bigint, band text, tier text, score int, conflict_with text[], explanation json,
  explanation_hash text, what json
) on commit drop`

/** Rows of one statement: large enough to spend little on round trips, small enough to stay under the query time limit. */
const batchSize = 20_000

const encode = (encoder: CopyEncoder, flag: FlagWrite | FlagRewrite): void => {
  encoder.row(9)
  encoder.int8(Number(flag.findingId))
  encoder.int8('flagId' in flag ? Number(flag.flagId) : 0)
  encoder.text(flag.band)
  encoder.text(flag.tier)
  encoder.int4(flag.score)
  encoder.textArray(flag.conflictWith)
  encoder.text(flag.explanationText)
  encoder.text(flag.explanationHash)
  encoder.text('what' in flag ? JSON.stringify(flag.what) : '[]')
}

/**
 * Puts what is to be written of some flags into the table `given_flag` of the transaction, in the order given, and calls
 * `write`: as often as it takes. Binary COPY costs a tenth of arrays as parameters and a third of JSON.
 */
export const withGivenFlags = async (
  tx: Queryable,
  flags: readonly (FlagWrite | FlagRewrite)[],
  write: () => Promise<unknown>,
): Promise<void> => {
  if (flags.length === 0) return
  await tx.query(create)
  let written: Promise<unknown> = Promise.resolve()
  for (let at = 0; at < flags.length; at += batchSize) {
    // Encoded while the server still writes the batch before.
    const encoder = createCopyEncoder()
    for (const flag of flags.slice(at, at + batchSize)) encode(encoder, flag)
    await written
    await tx.query('truncate given_flag')
    const copy = copyIn(tx, 'given_flag')
    await copy.write(encoder.take())
    await copy.finish()
    written = write()
  }
  await written
}
