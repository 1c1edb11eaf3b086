import { normaliseDate } from '../../records/index.ts'
import { type Warn, warned } from './rowContext.ts'

/** A date inside an item: '' with a warning when it cannot be read. */
export const itemDate = (raw: string, column: string, warn: Warn): string =>
  raw === '' ? '' : warned(normaliseDate(raw), column, warn).value
