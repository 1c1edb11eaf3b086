import { z } from 'zod'
import { normalisePncId, parseMarking, parsePersonRole, parseSex, type PersonRole } from '../../records/index.ts'
import { birthDate, code, items, key, line, list } from './fields.ts'
import { listItems } from './lists.ts'
import { birthDates } from './person/birthDates.ts'
import { personAddresses } from './person/personAddresses.ts'
import { personPhones, personVehicles } from './person/personContacts.ts'
import { personIdentifiers } from './person/personIdentifiers.ts'
import { personNames } from './person/personNames.ts'
import { tidy } from './person/tidy.ts'
import type { RowKind } from './rowKind.ts'
import type { Warn } from './rowContext.ts'

const schema = z.object({
  report_person_id: key(),
  report_id: key(),
  roles: list(),
  forenames: line(),
  surname: line(),
  aliases: items('line', 'line'),
  nicknames: list(),
  date_of_birth: birthDate(),
  approximate_age: line(20),
  sex: code(parseSex, 'N'),
  address: line(400),
  town: line(),
  postcode: line(30),
  phones: list(),
  vehicles: list(),
  pnc_id: line(30),
  occupation: line(),
  marking: code(parseMarking, 'OFFICIAL'),
  handling: line(20),
})

/** An unknown role is a warning and counts as `mentioned`: dropping it could hide that somebody is a victim only. */
const rolesOf = (cell: string, warn: Warn): readonly PersonRole[] => {
  const roles = listItems(cell).map((raw) => {
    const role = parsePersonRole(raw)
    if (role === undefined) warn('roles')
    return role ?? 'mentioned'
  })
  return roles.length === 0 ? ['mentioned'] : [...new Set(roles)]
}

const ageRange = /^\d{1,3}(?:-\d{1,3})?$/

const approximateAge = (cell: string, warn: Warn): string => {
  const age = cell.replace(/\s/g, '')
  if (age === '' || ageRange.test(age)) return age
  warn('approximate_age')
  return ''
}

/** One person of one report of the same source. */
export const reportPersonRow: RowKind<'report-persons', z.infer<typeof schema>> = {
  kind: 'report-persons',
  schema,
  requiredColumns: ['report_person_id', 'report_id', 'roles', 'forenames', 'surname', 'date_of_birth'],
  keyOf: (row) => row.report_person_id,
  ownerOf: (row) => row.report_id,
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
      datesOfBirth: birthDates(row.date_of_birth, '', context, warn),
      sex: row.sex,
      addresses: personAddresses(row, warn),
      phones: personPhones(row.phones, context, warn),
      emails: [],
      vehicles: personVehicles(row.vehicles, warn),
      identifiers: personIdentifiers(
        [{ type: 'pnc', column: 'pnc_id', raw: row.pnc_id, normalise: (raw) => normalisePncId(raw, context.year) }],
        warn,
      ),
      birthplace: '',
      occupation: tidy(row.occupation),
    },
    roles: rolesOf(row.roles, warn),
    approximateAge: approximateAge(row.approximate_age, warn),
    marking: row.marking,
    handling: tidy(row.handling),
    basis: 'assessment',
    reviewDate: '',
  }),
}
