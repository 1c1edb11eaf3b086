import type { Sex } from '../../records/person.ts'

/** The cells of one row of a file, as ranges of bytes without blanks at either end. `text` decodes a range, blanks trimmed again. */
export type Cells = {
  bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly text: (start: number, end: number) => string
}

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** A column of values; a cell that holds the separator has several. */
export type ListColumn = { readonly column: number; readonly separator: string }

/** Which column (by number) holds what, for rows of plain cells. */
export type CellLayout = {
  readonly forenames: readonly number[]
  readonly surname: readonly number[]
  readonly date: { readonly column: number; readonly order: DateOrder } | undefined
  readonly sex: number | undefined
  readonly sexOf: (text: string) => Sex
  readonly lines: readonly number[]
  readonly town: number | undefined
  readonly postcode: number | undefined
  readonly phones: readonly ListColumn[]
  readonly emails: readonly ListColumn[]
  readonly vehicles: readonly ListColumn[]
  readonly identifiers: readonly { readonly type: string; readonly column: number }[]
  readonly birthplace: number | undefined
  readonly occupation: number | undefined
  readonly extras: ReadonlyMap<string, number>
  /** Columns that are read as text only: a row with anything in one of them is no row of plain cells. */
  readonly others: readonly number[]
}
