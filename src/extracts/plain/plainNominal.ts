import { clearPlainPerson, createPlainPerson, type PlainPerson } from '../../records/index.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { isoDate, made, sequence, words, type WritePart } from './parts.ts'
import { writeAddresses } from './person/addresses.ts'
import { writeDates } from './person/dates.ts'
import { itemsOf } from './person/items.ts'
import { listOf } from './person/lists.ts'
import { writeNames } from './person/names.ts'
import { noted, notedString } from './person/noted.ts'
import { after, type FieldOf, type Setting } from './person/setting.ts'
import { writeContact, writeIdentifiers } from './person/values.ts'
import { fieldReader } from './readField.ts'

export type PlainNominal = {
  readonly write: WritePart
  /** The person of the nominal written last; the bytes are those of the encoder. */
  readonly person: PlainPerson
}

const base = { nominal_id: '-', address: '-' }

const documentOf = (setting: Setting): WritePart => {
  const { placeOf, read, person } = setting
  const text = (column: string): WritePart => words(placeOf(column))
  const json = (column: string, field: FieldOf): WritePart => made(placeOf(column), (cell) => read(column, cell, field))
  const sex = made(placeOf('sex'), (cell) =>
    after(
      '"',
      read('sex', cell, (record) => record.person.sex),
    ),
  )
  const associate = sequence(['{"name":"', words(0), '","relationship":"', words(1), '"}'])
  return sequence([
    '{"person":{"names":',
    writeNames(setting),
    ',"datesOfBirth":',
    writeDates(setting),
    ',"sex":"',
    notedString(person.sex, sex),
    ',"addresses":',
    writeAddresses(setting),
    ',"phones":',
    writeContact(setting, 'phone'),
    ',"emails":',
    writeContact(setting, 'email'),
    ',"vehicles":',
    writeContact(setting, 'vehicle'),
    ',"identifiers":',
    writeIdentifiers(setting),
    ',"birthplace":"',
    noted(person.texts, text('birthplace')),
    '","occupation":"',
    noted(person.texts, text('occupation')),
    '"},"nationality":"',
    text('nationality'),
    '","description":"',
    text('description'),
    '","warningSignals":',
    json('warning_signals', (record) => record.warningSignals),
    ',"associates":',
    listOf([itemsOf(placeOf('associates'), 2, associate)]),
    ',"marking":',
    json('marking', (record) => record.marking),
    ',"handling":"","basis":"fact","reviewDate":"',
    isoDate(placeOf('review_date')),
    '"}',
  ])
}

/**
 * Writes the document of a nominal, the same bytes as JSON of the record that the general path makes, and notes where its person lies in it.
 */
export const plainNominal = (placeOf: (column: string) => number, context: RowContext): PlainNominal => {
  const person = createPlainPerson()
  const document = documentOf({ placeOf, context, read: fieldReader('nominals', base, context), person })
  return {
    person,
    write: (cells, out) => {
      clearPlainPerson(person)
      return document(cells, out)
    },
  }
}
