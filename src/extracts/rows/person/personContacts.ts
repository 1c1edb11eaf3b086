import { type Checked, normaliseEmail, normalisePhone, normaliseVehicle } from '../../../records/index.ts'
import { listItems } from '../lists.ts'
import { type RowContext, type Warn, warned } from '../rowContext.ts'

export const personPhones = (cell: string, context: RowContext, warn: Warn): readonly Checked[] =>
  listItems(cell).map((raw) => warned(normalisePhone(raw, context.origin), 'phones', warn))

export const personVehicles = (cell: string, warn: Warn): readonly Checked[] =>
  listItems(cell).map((raw) => warned(normaliseVehicle(raw), 'vehicles', warn))

/** E-mail addresses that can be used; a malformed one is a warning. */
export const personEmails = (cell: string, context: RowContext, warn: Warn): readonly string[] =>
  listItems(cell)
    .map((raw) => warned(normaliseEmail(raw, context.origin), 'emails', warn))
    .filter(({ validity }) => validity === 'valid')
    .map(({ value }) => value)
