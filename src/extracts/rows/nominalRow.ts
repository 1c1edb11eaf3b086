import { z } from 'zod'
import {
  normaliseCroNumber,
  normaliseDriverNumber,
  normaliseNino,
  normalisePassportNumber,
  normalisePncId,
  parseMarking,
  parseSex,
} from '../../records/index.ts'
import { birthDate, code, date, items, key, line, list } from './fields.ts'
import { itemParts, listItems } from './lists.ts'
import { birthDates } from './person/birthDates.ts'
import { personAddresses } from './person/personAddresses.ts'
import { personEmails, personPhones, personVehicles } from './person/personContacts.ts'
import { personIdentifiers } from './person/personIdentifiers.ts'
import { personNames } from './person/personNames.ts'
import { tidy } from './person/tidy.ts'
import type { RowKind } from './rowKind.ts'

const schema = z.object({
  nominal_id: key(),
  pnc_id: line(30),
  cro_number: line(30),
  forenames: line(),
  surname: line(),
  aliases: items('line', 'line'),
  nicknames: list(),
  date_of_birth: birthDate(),
  other_dates_of_birth: list('birth-date'),
  sex: code(parseSex, 'N'),
  birthplace: line(),
  nationality: line(),
  description: line(1000),
  occupation: line(),
  warning_signals: list(),
  nino: line(30),
  passport_number: line(30),
  driver_number: line(30),
  address: line(400),
  town: line(),
  postcode: line(30),
  address_from: date(),
  previous_addresses: items('line', 'line', 'line', 'date', 'date'),
  phones: list(),
  emails: list(),
  vehicles: list(),
  associates: items('line', 'line'),
  marking: code(parseMarking, 'OFFICIAL'),
  review_date: date(),
})

export const nominalRow: RowKind<'nominals', z.infer<typeof schema>> = {
  kind: 'nominals',
  schema,
  requiredColumns: ['nominal_id', 'forenames', 'surname', 'date_of_birth'],
  keyOf: (row) => row.nominal_id,
  ownerOf: () => '',
  toRecord: (row, context, warn) => ({
    person: {
      names: personNames(
        row,
        [
          { kind: 'alias', cell: row.aliases, single: 'surname' },
          { kind: 'nickname', cell: row.nicknames, single: 'forenames' },
        ],
        context,
      ),
      datesOfBirth: birthDates(row.date_of_birth, row.other_dates_of_birth, context, warn),
      sex: row.sex,
      addresses: personAddresses(row, warn),
      phones: personPhones(row.phones, context, warn),
      emails: personEmails(row.emails, context, warn),
      vehicles: personVehicles(row.vehicles, warn),
      identifiers: personIdentifiers(
        [
          { type: 'pnc', column: 'pnc_id', raw: row.pnc_id, normalise: (raw) => normalisePncId(raw, context.year) },
          { type: 'cro', column: 'cro_number', raw: row.cro_number, normalise: normaliseCroNumber },
          { type: 'nino', column: 'nino', raw: row.nino, normalise: normaliseNino },
          { type: 'passport', column: 'passport_number', raw: row.passport_number, normalise: normalisePassportNumber },
          { type: 'driver', column: 'driver_number', raw: row.driver_number, normalise: normaliseDriverNumber },
        ],
        warn,
      ),
      birthplace: tidy(row.birthplace),
      occupation: tidy(row.occupation),
    },
    nationality: tidy(row.nationality),
    description: tidy(row.description),
    warningSignals: listItems(row.warning_signals),
    associates: listItems(row.associates).map((item) => {
      const part = itemParts(item)
      return { name: tidy(part(0)), relationship: tidy(part(1)) }
    }),
    marking: row.marking,
    handling: '',
    basis: 'fact',
    reviewDate: row.review_date,
  }),
}
