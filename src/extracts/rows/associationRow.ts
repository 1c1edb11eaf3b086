import { z } from 'zod'
import { compact, parseForceCode, parseSex } from '../../records/index.ts'
import { birthDate, code, date, items, key, line, list } from './fields.ts'
import { birthDates } from './person/birthDates.ts'
import { personAddresses } from './person/personAddresses.ts'
import { personPhones, personVehicles } from './person/personContacts.ts'
import { personNames } from './person/personNames.ts'
import { tidy } from './person/tidy.ts'
import type { RowKind } from './rowKind.ts'

const schema = z.object({
  association_id: key(),
  force: code(parseForceCode),
  number: key(),
  relationship: line(),
  forenames: line(),
  surname: line(),
  aliases: items('line', 'line'),
  date_of_birth: birthDate(),
  sex: code(parseSex, 'N'),
  address: line(400),
  town: line(),
  postcode: line(30),
  phones: list(),
  vehicles: list(),
  place: line(400),
  declared_on: date(),
  declared_to: line(),
  advice: line(2000),
  conditions: line(2000),
  review_date: date(),
})

/** A tie declared by a workforce member; the member may come from another source, so force and number name them. */
export const associationRow: RowKind<'associations', z.infer<typeof schema>> = {
  kind: 'associations',
  schema,
  requiredColumns: ['association_id', 'force', 'number', 'relationship', 'forenames', 'surname', 'date_of_birth'],
  keyOf: (row) => row.association_id,
  ownerOf: (row) => `${row.force}/${compact(row.number)}`,
  toRecord: (row, context, warn) => ({
    person: {
      names: personNames(row, [{ kind: 'alias', cell: row.aliases, single: 'surname' }], context),
      datesOfBirth: birthDates(row.date_of_birth, '', context, warn),
      sex: row.sex,
      addresses: personAddresses(row, warn),
      phones: personPhones(row.phones, context, warn),
      emails: [],
      vehicles: personVehicles(row.vehicles, warn),
      identifiers: [],
      birthplace: '',
      occupation: '',
    },
    place: tidy(row.place),
    relationship: tidy(row.relationship),
    declaredOn: row.declared_on,
    declaredTo: tidy(row.declared_to),
    advice: tidy(row.advice),
    conditions: tidy(row.conditions),
    marking: 'OFFICIAL',
    handling: '',
    basis: 'fact',
    reviewDate: row.review_date,
  }),
}
