import type { Checked, DataOrigin, PlaceholderNames } from '../../records/index.ts'

/** What rows are read with. Everything here is part of the meaning of a row's bytes, so it is part of the row hash. */
export type RowContext = {
  /** Two-digit years up to this one are of this century; birth dates are judged as at its last day. */
  readonly year: number
  readonly origin: DataOrigin
  readonly placeholderNames: PlaceholderNames
}

/** Called once for each value that is kept but weakened, with its canonical column. */
export type Warn = (column: string) => void

/** Passes a value on, with a warning when it is invalid. A placeholder stands for "none" and raises no warning. */
export const warned = <C extends Checked>(value: C, column: string, warn: Warn): C => {
  if (value.validity === 'invalid') warn(column)
  return value
}
