import type { Subject } from '../matchers/index.ts'
import type { Checked, PersonName, Sex } from '../records/person.ts'
import { compact, isPlaceholderText, normalisePostcode, placeholderDates } from '../records/index.ts'
import { alternativeNames } from './alternativeNames.ts'
import { dateCell, isoDate } from './dateCell.ts'
import type { Mapping } from './mapping.ts'
import { valueForms } from './values/valueForms.ts'

/** A row: how the output names it, and who it is about. */
export type MappedRow = { readonly id: string; readonly subject: Subject }

type Cell = (column: string | undefined) => string
type ListColumns = NonNullable<Mapping['phones']>

const sexes: Readonly<Record<string, Sex>> = { M: 'M', MALE: 'M', '1': 'M', F: 'F', FEMALE: 'F', '2': 'F' }

/** The sex a cell states: a letter, a word or the codes 1 and 2 of ISO/IEC 5218. */
export const sexOf = (text: string): Sex => sexes[text.toUpperCase()] ?? 'N'

const listOf = (columns: ListColumns | undefined, cell: Cell): string[] =>
  (columns ?? [])
    .flatMap(({ column, separator }) => (separator === '' ? [cell(column)] : cell(column).split(separator)))
    .map((value) => value.trim())
    .filter((value) => value !== '' && !standsForNothing(value))

const joined = (columns: readonly string[] | undefined, cell: Cell): string =>
  (columns ?? [])
    .map(cell)
    .filter((value) => value !== '')
    .join(' ')

const splitName = (text: string, kind: PersonName['kind'], familyFirst: boolean): PersonName => {
  const words = text.trim().split(/\s+/)
  const surname = (familyFirst ? words.shift() : words.pop()) ?? ''
  return { kind, forenames: words.join(' '), surname }
}

const namesOf = (mapping: Mapping, cell: Cell): PersonName[] => {
  const familyFirst = mapping.familyFirst ?? false
  const own = {
    kind: 'current' as const,
    forenames: joined(mapping.forenames, cell),
    surname: joined(mapping.surname, cell),
  }
  const full = cell(mapping.fullName)
  return [
    ...(own.forenames === '' && own.surname === '' ? [] : [own]),
    ...(full === '' ? [] : [splitName(full, 'current', familyFirst)]),
    ...alternativeNames(full).map((name) => splitName(name, 'alias', familyFirst)),
    ...listOf(mapping.aliases, cell).map((name) => splitName(name, 'alias', familyFirst)),
    ...listOf(mapping.formerNames, cell).map((name) => splitName(name, 'former', familyFirst)),
  ]
}

const dateOf = ({ dateOfBirth: date, dateOrder = 'ymd' }: Mapping, cell: Cell): string => {
  if (date === undefined) return ''
  return 'column' in date
    ? dateCell(cell(date.column), dateOrder)
    : isoDate(cell(date.year), cell(date.month), cell(date.day))
}

const datesOf = (mapping: Mapping, cell: Cell): Checked[] => {
  const value = dateOf(mapping, cell)
  return value === '' ? [] : [{ value, validity: placeholderDates.has(value) ? 'placeholder' : 'valid' }]
}

const isHeld = ({ value }: { readonly value: string }): boolean => value !== ''

const standsForNothing = (text: string): boolean => isPlaceholderText(compact(text))

const addressOf = (mapping: Mapping, cell: Cell): Subject['addresses'] => {
  const line = joined(mapping.addressLines, cell)
  const town = cell(mapping.town)
  const postcode = normalisePostcode(cell(mapping.postcode))
  const isEmpty = line === '' && town === '' && (postcode.value === '' || postcode.validity === 'placeholder')
  return isEmpty ? [] : [{ line, town, postcode, from: '', to: '' }]
}

const extrasOf = (mapping: Mapping, cell: Cell): Record<string, string> =>
  Object.fromEntries(Object.entries(mapping.extras ?? {}).map(([field, { column }]) => [field, cell(column)]))

/** A function from the cells of a row to the row's id and person. The header must have been checked against the mapping. */
export const rowReader = (
  mapping: Mapping,
  header: readonly string[],
): ((cells: readonly string[], number: number) => MappedRow) => {
  const places = new Map(header.map((column, place) => [column, place]))
  const { phone, email, vehicle, identifier } = valueForms(mapping)
  const numbers = Object.entries(mapping.identifiers ?? {}).map(([type, column]) => ({
    type,
    column,
    form: identifier(type),
  }))
  return (cells, number) => {
    const raw: Cell = (column) => (column === undefined ? '' : (cells[places.get(column) ?? -1] ?? ''))
    const cell: Cell = (column) => {
      const text = raw(column)
      return standsForNothing(text) ? '' : text
    }
    const subject: Subject = {
      names: namesOf(mapping, cell),
      datesOfBirth: datesOf(mapping, raw),
      sex: sexOf(cell(mapping.sex)),
      addresses: addressOf(mapping, cell),
      phones: listOf(mapping.phones, raw).map(phone.read).filter(isHeld),
      emails: listOf(mapping.emails, raw)
        .map(email.read)
        .filter(isHeld)
        .map(({ value }) => value),
      vehicles: listOf(mapping.vehicles, raw).map(vehicle.read).filter(isHeld),
      identifiers: numbers.map(({ type, column, form }) => ({ type, ...form.read(raw(column)) })).filter(isHeld),
      birthplace: cell(mapping.birthplace),
      occupation: cell(mapping.occupation),
      extras: extrasOf(mapping, cell),
    }
    return { id: mapping.id === undefined ? String(number) : raw(mapping.id), subject }
  }
}
