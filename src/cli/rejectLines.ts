import type { Reject } from '../extracts/rows/rejectCode.ts'

/** Rejects as lines of text: where, what, why; never the content. */
export const rejectLines = (rejects: readonly Reject[]): string[] =>
  rejects.map(
    ({ line, column, code, reason }) => `line ${line}${column === '' ? '' : `, ${column}`}: ${reason} [${code}]`,
  )
