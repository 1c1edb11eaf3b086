/** What the guard noticed about a record, as bits of `forms`. */
export const recordForm = {
  /** Holds quotes, all of them opening or closing a cell: one record in, one row out. */
  quoted: 1,
  /** Holds a quote elsewhere: legal inside an unquoted cell, malformed after a closing quote. */
  irregular: 2,
  nul: 4,
  /** Spans several lines. */
  multiline: 8,
  /** The last record of a file that does not end with a line end. */
  unended: 16,
} as const

/** Records as offsets into bytes: record i is `bytes[starts[i]..ends[i])`, without its line end. */
export type Records = {
  readonly bytes: Buffer
  readonly starts: ArrayLike<number>
  readonly ends: ArrayLike<number>
  readonly forms: ArrayLike<number>
}

/**
 * Records of one stretch of a file. `lines` are the 1-based numbers of the lines they start in. Blank lines are counted and
 * left out.
 */
export type RecordBatch = {
  readonly bytes: Buffer
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly lines: readonly number[]
  readonly forms: readonly number[]
}
