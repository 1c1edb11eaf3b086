import { z } from 'zod'
import {
  compact,
  normaliseDriverNumber,
  normaliseNino,
  normalisePassportNumber,
  normaliseStaffNumber,
  parseDutyStatus,
  parseForceCode,
  parseMarking,
  parseSex,
  parseVettingLevel,
  parseWorkforceClass,
  type ServiceSpell,
  type VettingLevel,
  type WorkforceMember,
} from '../../records/index.ts'
import { birthDate, code, date, items, key, line, list } from './fields.ts'
import { itemDate } from './itemDate.ts'
import { itemParts, listItems } from './lists.ts'
import { birthDates } from './person/birthDates.ts'
import { personAddresses } from './person/personAddresses.ts'
import { personEmails, personPhones, personVehicles } from './person/personContacts.ts'
import { personIdentifiers } from './person/personIdentifiers.ts'
import { personNames } from './person/personNames.ts'
import { tidy } from './person/tidy.ts'
import type { RowKind } from './rowKind.ts'
import type { Warn } from './rowContext.ts'

const schema = z.object({
  force: code(parseForceCode),
  number: key(),
  class: code(parseWorkforceClass),
  title: line(35),
  forenames: line(),
  surname: line(),
  former_names: items('line', 'line'),
  known_as: items('line', 'line'),
  date_of_birth: birthDate(),
  sex: code(parseSex, 'N'),
  nino: line(30),
  driver_number: line(30),
  passport_number: line(30),
  address: line(400),
  town: line(),
  postcode: line(30),
  address_from: date(),
  previous_addresses: items('line', 'line', 'line', 'date', 'date'),
  phones: list(),
  emails: list(),
  vehicles: list(),
  household: items('line', 'line', 'line', 'birth-date'),
  rank: line(),
  post: line(),
  command: line(),
  line_manager: line(80),
  service: items('date', 'date'),
  duty_status: code(parseDutyStatus, 'FULL'),
  clearance_level: code<VettingLevel | ''>(parseVettingLevel, ''),
  clearance_granted: date(),
  clearance_expiry: date(),
  checks_done: list(),
  conditions: line(4000),
  marking: code(parseMarking, 'OFFICIAL'),
})

const serviceSpells = (cell: string, warn: Warn): readonly ServiceSpell[] =>
  listItems(cell).map((item) => {
    const part = itemParts(item)
    return { start: itemDate(part(0), 'service', warn), end: itemDate(part(1), 'service', warn) }
  })

const firstDay = (spells: readonly ServiceSpell[]): string =>
  spells.reduce((first, { start }) => (first === '' || (start !== '' && start < first) ? start : first), '')

const householdOf = (cell: string, warn: Warn): WorkforceMember['household'] =>
  listItems(cell).map((item) => {
    const part = itemParts(item)
    return {
      relationship: tidy(part(0)),
      forenames: tidy(part(1)),
      surname: tidy(part(2)),
      dateOfBirth: itemDate(part(3), 'household', warn),
    }
  })

/** Members are identified by force code and local number together. */
export const workforceRow: RowKind<'workforce', z.infer<typeof schema>> = {
  kind: 'workforce',
  schema,
  requiredColumns: ['force', 'number', 'class', 'forenames', 'surname', 'date_of_birth'],
  keyOf: (row) => `${row.force}/${compact(row.number)}`,
  ownerOf: () => '',
  toRecord: (row, context, warn) => {
    const service = serviceSpells(row.service, warn)
    return {
      person: {
        names: personNames(
          row,
          [
            { kind: 'former', cell: row.former_names, single: 'surname' },
            { kind: 'known-as', cell: row.known_as, single: 'forenames' },
          ],
          context,
        ),
        datesOfBirth: birthDates(row.date_of_birth, '', context, warn, firstDay(service)),
        sex: row.sex,
        addresses: personAddresses(row, warn),
        phones: personPhones(row.phones, context, warn),
        emails: personEmails(row.emails, context, warn),
        vehicles: personVehicles(row.vehicles, warn),
        identifiers: personIdentifiers(
          [
            { type: 'nino', column: 'nino', raw: row.nino, normalise: normaliseNino },
            { type: 'driver', column: 'driver_number', raw: row.driver_number, normalise: normaliseDriverNumber },
            {
              type: 'passport',
              column: 'passport_number',
              raw: row.passport_number,
              normalise: normalisePassportNumber,
            },
            {
              type: 'staff',
              column: 'number',
              raw: row.number,
              normalise: (raw) => normaliseStaffNumber(row.force, raw),
            },
          ],
          warn,
        ),
        birthplace: '',
        occupation: '',
      },
      force: row.force,
      number: compact(row.number),
      workforceClass: row.class,
      title: tidy(row.title),
      rank: tidy(row.rank),
      post: tidy(row.post),
      command: tidy(row.command),
      lineManager: compact(row.line_manager),
      service,
      dutyStatus: row.duty_status,
      clearance: {
        level: row.clearance_level,
        granted: row.clearance_granted,
        expiry: row.clearance_expiry,
        checksDone: listItems(row.checks_done),
        conditions: tidy(row.conditions),
      },
      household: householdOf(row.household, warn),
      marking: row.marking,
      handling: '',
      basis: 'fact',
      reviewDate: '',
    }
  },
}
