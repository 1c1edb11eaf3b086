import type { Checked } from '../../records/index.ts'
import { tidy } from './person/tidy.ts'
import { type Warn, warned } from './rowContext.ts'

/** The normalised value where it is valid, else the text as received with a warning. */
export const usable = (value: Checked, column: string, warn: Warn): string =>
  warned(value, column, warn).validity === 'valid' ? value.value : tidy(value.raw ?? value.value)

/** A code as its list writes it, else as received with a warning. */
export const knownCode = (
  parse: (raw: string) => string | undefined,
  cell: string,
  column: string,
  warn: Warn,
): string => {
  const found = cell === '' ? '' : parse(cell)
  if (found === undefined) warn(column)
  return found ?? tidy(cell)
}
