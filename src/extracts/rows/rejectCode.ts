/** Why one row is rejected. The reason is kept with line and column, never the content of the cell. */
export const rejectReasons = {
  columns: 'The row has another number of cells than the header',
  'bad-quotes': 'Quotes are malformed: a quoted cell must start and end with a quote, and quotes inside are doubled',
  'bad-encoding': 'The row holds bytes that are not valid in the encoding of the file',
  nul: 'The row holds a NUL byte',
  'control-character': 'The cell holds a control character',
  'line-break': 'The cell holds a line break',
  required: 'The cell is empty and must not be',
  'too-long': 'The cell is longer than the column allows',
  'not-in-list': 'The cell holds a code that is not in the list of the column',
  'bad-date': 'The cell is not a date of the declared form',
  'bad-number': 'The cell is not a number of the declared form',
  'duplicate-key': 'An earlier row of the file has the same key',
} as const satisfies Record<string, string>

export type RejectCode = keyof typeof rejectReasons

export const isRejectCode = (code: string): code is RejectCode => Object.hasOwn(rejectReasons, code)

export type Reject = {
  /** 1-based line of the file in which the row starts. */
  readonly line: number
  /** Canonical column name; '' when the row as a whole is at fault. */
  readonly column: string
  readonly code: RejectCode
  readonly reason: string
}

export const rejectOf = (line: number, column: string, code: RejectCode, detail = ''): Reject => ({
  line,
  column,
  code,
  reason: detail === '' ? rejectReasons[code] : `${rejectReasons[code]}: ${detail}`,
})
