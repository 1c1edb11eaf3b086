import { made, sequence, type WritePart } from '../parts.ts'
import { writeAddresses } from './addresses.ts'
import { writeDates } from './dates.ts'
import { type NameItems, writeNames } from './names.ts'
import { notedString, notedWords } from './noted.ts'
import { after, type Setting } from './setting.ts'
import { type IdentifierColumn, writeContacts, writeIdentifiers } from './values.ts'

/** In what the people of kinds of records differ; columns that a kind lacks are empty cells. */
export type PersonForm = {
  readonly names: readonly NameItems[]
  readonly identifiers: readonly IdentifierColumn[]
  /** The number of a member of staff. */
  readonly staffNumber?: WritePart
  /** See `writeDates`. */
  readonly isLikelyBirth?: WritePart
}

/** Writes a person, and notes where its parts lie. */
export const writePerson = (setting: Setting, form: PersonForm): WritePart => {
  const { placeOf, read, person } = setting
  const sex = made(placeOf('sex'), (cell) =>
    after(
      '"',
      read('sex', cell, ({ sex }) => sex),
    ),
  )
  const text = (column: string): WritePart => notedWords(person.texts, placeOf(column))
  return sequence([
    '{"names":',
    writeNames(setting, form.names),
    ',"datesOfBirth":',
    writeDates(setting, form.isLikelyBirth ?? (() => true)),
    ',"sex":"',
    notedString(person.sex, sex),
    ',"addresses":',
    writeAddresses(setting),
    ',"phones":',
    writeContacts(setting, 'phone'),
    ',"emails":',
    writeContacts(setting, 'email'),
    ',"vehicles":',
    writeContacts(setting, 'vehicle'),
    ',"identifiers":',
    writeIdentifiers(setting, form.identifiers, form.staffNumber),
    ',"birthplace":"',
    text('birthplace'),
    '","occupation":"',
    text('occupation'),
    '"}',
  ])
}
