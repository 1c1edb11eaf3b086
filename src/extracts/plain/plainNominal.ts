import { createPlainPerson } from '../../records/index.ts'
import { isoDate, made, sequence, words, type WritePart } from './parts.ts'
import { itemsOf } from './person/items.ts'
import { listOf } from './person/lists.ts'
import type { PartOf } from './person/setting.ts'
import { type PersonForm, writePerson } from './person/writePerson.ts'
import type { PlainDocument, PlainSetting } from './plainDocument.ts'
import { fieldReader } from './readField.ts'

const base = { nominal_id: '-', address: '-' }

const form: PersonForm = {
  names: [
    ['aliases', 'alias', 'surname'],
    ['nicknames', 'nickname', 'forenames'],
  ],
  identifiers: [
    ['pnc', 'pnc_id'],
    ['cro', 'cro_number'],
    ['nino', 'nino'],
    ['passport', 'passport_number'],
    ['driver', 'driver_number'],
  ],
}

/**
 * Writes the document of a nominal, the same bytes as JSON of the record that the general path makes, and notes where its person lies in it.
 */
export const plainNominal = (setting: PlainSetting): PlainDocument => {
  const { placeOf, context } = setting
  const person = createPlainPerson()
  const read = fieldReader('nominals', base, context)
  const readPart = (column: string, text: string, part: PartOf): string | undefined =>
    read(column, text, (record) => part(record.person))
  const text = (column: string): WritePart => words(placeOf(column))
  const associate = sequence(['{"name":"', words(0), '","relationship":"', words(1), '"}'])
  return {
    people: { all: [person], count: 1 },
    write: sequence([
      '{"person":',
      writePerson({ ...setting, read: readPart, person }, form),
      ',"nationality":"',
      text('nationality'),
      '","description":"',
      text('description'),
      '","warningSignals":',
      made(placeOf('warning_signals'), (cell) => read('warning_signals', cell, (record) => record.warningSignals)),
      ',"associates":',
      listOf([itemsOf(placeOf('associates'), 2, associate)]),
      ',"marking":',
      made(placeOf('marking'), (cell) => read('marking', cell, (record) => record.marking)),
      ',"handling":"","basis":"fact","reviewDate":"',
      isoDate(placeOf('review_date')),
      '"}',
    ]),
  }
}
