import {
  clearPlainPerson,
  createPlainPerson,
  isPlainDate,
  noteRange,
  type PlainPeople,
  type PlainPerson,
  type Ranges,
} from '../../../records/index.ts'
import { matching, sequence, words, type WritePart } from '../parts.ts'
import { itemsOf } from '../person/items.ts'
import { listOf, type WriteItem } from '../person/lists.ts'
import { noted, notedWords } from '../person/noted.ts'

const copy = (from: Ranges, start: number, end: number, to: Ranges): void => {
  for (let i = start; i < end; i += 2) noteRange(to, from.data[i] as number, from.data[i + 1] as number)
}

const isEmpty = ({ data }: Ranges, at: number): boolean => data[at] === data[at + 1]

/** Ranges of an address, the last being that of its last day. */
const addressSize = 8

const copyHome = ({ addresses }: PlainPerson, to: Ranges): void => {
  for (let i = 0; i < addresses.length; i += addressSize)
    if (isEmpty(addresses, i + addressSize - 2)) copy(addresses, i, i + addressSize, to)
}

/** Adds a member of a household as a person: named and born as the form says, living where the member lives. */
const addPerson = (people: PlainPeople, { names, dates }: PlainPerson): void => {
  if (isEmpty(names, 0) && isEmpty(names, 2)) return
  const person = (people.all[people.count] ??= createPlainPerson())
  people.count++
  clearPlainPerson(person)
  copy(names, 0, names.length, person.names)
  if (!isEmpty(dates, 0)) copy(dates, 0, dates.length, person.dates)
  copyHome(people.all[0] as PlainPerson, person.addresses)
  for (const ranges of [person.sex, person.texts, person.texts]) noteRange(ranges, 0, 0)
}

/** The household of a member, who is the first of `people`; those with a name are added to them. */
export const writeHousehold = (place: number, people: PlainPeople): WritePart => {
  const named = createPlainPerson()
  const write = sequence([
    '{"relationship":"',
    words(0),
    '","forenames":"',
    notedWords(named.names, 1),
    '","surname":"',
    notedWords(named.names, 2),
    '","dateOfBirth":"',
    noted(named.dates, matching(3, isPlainDate)),
    '"}',
  ])
  const item: WriteItem = (cells, out) => {
    clearPlainPerson(named)
    if (!write(cells, out)) return false
    addPerson(people, named)
    return true
  }
  return listOf([itemsOf(place, 4, item)])
}
