import { createPlainPerson, isCompactAt, type MatchBytes, type WorkforceMember } from '../../../records/index.ts'
import { isoDate, made, matching, sequence, words, type WritePart } from '../parts.ts'
import type { PartOf } from '../person/setting.ts'
import { writePerson } from '../person/writePerson.ts'
import type { PlainDocument, PlainSetting } from '../plainDocument.ts'
import { fieldReader } from '../readField.ts'
import { writeHousehold } from './household.ts'
import { isOldEnough, writeService } from './service.ts'
import { writeStaffNumber } from './staffNumber.ts'

const base = { force: '00', number: '1', class: 'officer', address: '-' }

const isLineManager: MatchBytes = (bytes, start, end) => end - start <= 80 && isCompactAt(bytes, start, end)

/** Writes the document of a member, as `plainNominal` does that of a nominal, and notes the household as people besides. */
export const plainMember = (setting: PlainSetting): PlainDocument => {
  const { placeOf, context } = setting
  const person = createPlainPerson()
  const people = { all: [person], count: 1 }
  const read = fieldReader('workforce', base, context)
  const readPart = (column: string, text: string, part: PartOf): string | undefined =>
    read(column, text, (record) => part(record.person))
  const text = (column: string, longest?: number): WritePart => words(placeOf(column), longest)
  const json = (column: string, field: (record: WorkforceMember) => unknown): WritePart =>
    made(placeOf(column), (cell) => read(column, cell, field))
  const document = sequence([
    '{"person":',
    writePerson(
      { ...setting, read: readPart, person },
      {
        names: [
          ['former_names', 'former', 'surname'],
          ['known_as', 'known-as', 'forenames'],
        ],
        identifiers: [
          ['nino', 'nino'],
          ['driver', 'driver_number'],
          ['passport', 'passport_number'],
        ],
        staffNumber: writeStaffNumber(placeOf),
        isLikelyBirth: isOldEnough(placeOf('date_of_birth'), placeOf('service')),
      },
    ),
    ',"force":"',
    text('force'),
    '","number":"',
    text('number'),
    '","workforceClass":',
    json('class', (record) => record.workforceClass),
    ',"title":"',
    text('title', 35),
    '","rank":"',
    text('rank'),
    '","post":"',
    text('post'),
    '","command":"',
    text('command'),
    '","lineManager":"',
    matching(placeOf('line_manager'), isLineManager),
    '","service":',
    writeService(placeOf('service')),
    ',"dutyStatus":',
    json('duty_status', (record) => record.dutyStatus),
    ',"clearance":{"level":',
    json('clearance_level', (record) => record.clearance.level),
    ',"granted":"',
    isoDate(placeOf('clearance_granted')),
    '","expiry":"',
    isoDate(placeOf('clearance_expiry')),
    '","checksDone":',
    json('checks_done', (record) => record.clearance.checksDone),
    ',"conditions":"',
    text('conditions'),
    '"},"household":',
    writeHousehold(placeOf('household'), people),
    ',"marking":',
    json('marking', (record) => record.marking),
    ',"handling":"","basis":"fact","reviewDate":""}',
  ])
  return {
    people,
    write: (cells, out) => {
      people.count = 1
      return document(cells, out)
    },
  }
}
