import { type Checked, normaliseDateOfBirth } from '../../../records/index.ts'
import { listItems } from '../lists.ts'
import { type RowContext, type Warn, warned } from '../rowContext.ts'

/** Birth dates of a cell and of a list, the first being the main one; blanks are left out. */
export const birthDates = (
  main: string,
  others: string,
  context: RowContext,
  warn: Warn,
  serviceStart = '',
): readonly Checked[] => {
  const judged = { asOf: `${context.year}-12-31`, serviceStart }
  const read = (raw: string, column: string): Checked => warned(normaliseDateOfBirth(raw, judged), column, warn)
  const dates = listItems(others).map((raw) => read(raw, 'other_dates_of_birth'))
  return main === '' ? dates : [read(main, 'date_of_birth'), ...dates]
}
