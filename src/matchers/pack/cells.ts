import type { Checked, Sex } from '../../records/person.ts'
import type { TextBuffer } from './textBuffer.ts'

/** The cells of one row of a file, as ranges of bytes without blanks at either end. `text` decodes a range, blanks trimmed again. */
export type Cells = {
  bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly text: (start: number, end: number) => string
}

export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/**
 * Reads a code of printable ASCII in upper case, which it may rewrite to what is compared: 1 for a valid value, 0 for an invalid one, -1
 * where its text must be read.
 */
export type PlainValue = (code: TextBuffer) => number

/** Forms the compiled kernel has the `plain` of; it leaves values of any other to those who can read them. */
export type CompiledForm = 'phone' | 'email' | 'vehicle' | 'nino' | 'any' | 'other'

/** How values of one kind are read: `plain` does for some what `read` does for all. An invalid value may be '', as a placeholder may be. */
export type ValueForm = {
  readonly plain: PlainValue
  readonly read: (text: string) => Checked
  readonly compiled: CompiledForm
}

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
  readonly forms: { readonly phone: ValueForm; readonly email: ValueForm; readonly vehicle: ValueForm }
  readonly identifiers: readonly { readonly type: string; readonly column: number; readonly form: ValueForm }[]
  readonly birthplace: number | undefined
  readonly occupation: number | undefined
  readonly extras: ReadonlyMap<string, number>
  /** Columns that are read as text only: a row with anything in one of them is no row of plain cells. */
  readonly others: readonly number[]
}
