import { createPlainPerson } from '../../records/index.ts'
import { made, sequence } from './parts.ts'
import type { PartOf } from './person/setting.ts'
import { type PersonForm, writePerson } from './person/writePerson.ts'
import type { PlainDocument, PlainSetting } from './plainDocument.ts'
import { fieldReader } from './readField.ts'

const base = { report_person_id: '-', report_id: '-', address: '-' }

const form: PersonForm = {
  names: [
    ['aliases', 'alias', 'surname'],
    ['nicknames', 'nickname', 'forenames'],
  ],
  identifiers: [['pnc', 'pnc_id']],
}

/** Writes the document of a person in a report, as `plainNominal` does that of a nominal. */
export const plainReportPerson = (setting: PlainSetting): PlainDocument => {
  const { placeOf, context } = setting
  const person = createPlainPerson()
  const read = fieldReader('report-persons', base, context)
  const readPart = (column: string, text: string, part: PartOf): string | undefined =>
    read(column, text, (record) => part(record.person))
  return {
    people: { all: [person], count: 1 },
    write: sequence([
      '{"person":',
      writePerson({ ...setting, read: readPart, person }, form),
      ',"roles":',
      made(placeOf('roles'), (cell) => read('roles', cell, ({ roles }) => roles)),
      ',"approximateAge":',
      made(placeOf('approximate_age'), (cell) => read('approximate_age', cell, (record) => record.approximateAge)),
      ',"marking":',
      made(placeOf('marking'), (cell) => read('marking', cell, ({ marking }) => marking)),
      ',"handling":',
      made(placeOf('handling'), (cell) => read('handling', cell, ({ handling }) => handling)),
      ',"basis":"assessment","reviewDate":""}',
    ]),
  }
}
