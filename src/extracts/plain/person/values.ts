import {
  isWrongCroNumber,
  type MatchBytes,
  noteRange,
  type PlainValueKind,
  plainValueKinds,
  weakValue,
  wrongPncId,
} from '../../../records/index.ts'
import { made, matching, sequence, warning, type WritePart } from '../parts.ts'
import { itemsOf } from './items.ts'
import { always, itemOf, listOf, type WriteItem } from './lists.ts'
import { noted, notedString } from './noted.ts'
import { type CellKind, plainValues, valueAt } from './plainValues.ts'
import { after, oneOf, type PartOf, type Setting, valid } from './setting.ts'

/** Writes a value, and notes its kind and which it is of its list. */
const numbered = ({ person: { values } }: Setting, kind: PlainValueKind, write: WritePart, weak = 0): WriteItem => {
  const number = plainValueKinds.indexOf(kind) | weak
  return (cells, out, before) => {
    const { length } = values
    noteRange(values, number, before)
    if (write(cells, out)) return true
    values.length = length
    return false
  }
}

/** The first of some ways to write an item that knows it. */
const firstOf =
  (ways: readonly WriteItem[]): WriteItem =>
  (cells, out, before) => {
    const size = out.size()
    for (let i = 0; i < ways.length; i++) {
      if ((ways[i] as WriteItem)(cells, out, before)) return true
      out.rewind(size)
    }
    return false
  }

/** Ways to write the valid value in a cell of a column: plain, and by the general path. `opening` is what stands before it. */
const validValue = (
  setting: Setting,
  kind: CellKind,
  [column, place]: readonly [column: string, place: number],
  opening: string,
  part: PartOf,
): readonly [plain: WriteItem, other: WriteItem] => {
  const { context, read, person } = setting
  const plain = valueAt(person.values, opening, place, plainValues(context)[kind])
  const value = made(place, (text) => after(opening, read(column, text, part)))
  const other = sequence([opening, notedString(person.values, value)])
  return [numbered(setting, kind, plain), numbered(setting, kind, other)]
}

/** Identifiers that are kept although their check letter is wrong. */
const wrongIdentifiers = (year: number): Partial<Record<CellKind, MatchBytes>> => ({
  pnc: wrongPncId(year),
  cro: isWrongCroNumber,
})

/** An identifier of a person: its kind and its column. */
export type IdentifierColumn = readonly [kind: CellKind, column: string]

const identifier = (setting: Setting, [kind, column]: IdentifierColumn): WriteItem => {
  const { placeOf, context, warn, person } = setting
  const place = placeOf(column)
  const opening = `{"type":"${kind}","value":"`
  const [plain, other] = validValue(setting, kind, [column, place], opening, ({ identifiers }) =>
    identifiers.find(({ type, validity }) => type === kind && validity === 'valid'),
  )
  const matches = wrongIdentifiers(context.year)[kind]
  if (matches === undefined) return firstOf([plain, other])
  const value = noted(person.values, matching(place, matches))
  const wrong = sequence([opening, value, '","validity":"invalid"}', warning(warn, column)])
  return firstOf([plain, numbered(setting, kind, wrong, weakValue), other])
}

const staffNumber = (setting: Setting, number: WritePart): WriteItem => {
  const value = noted(setting.person.values, number)
  return numbered(setting, 'staff', sequence(['{"type":"staff","value":"', value, '","validity":"valid"}']))
}

/** The identifiers of a person, and a valid `number` as a member of staff, if any. */
export const writeIdentifiers = (
  setting: Setting,
  columns: readonly IdentifierColumn[],
  number: WritePart | undefined,
): WritePart => {
  const sources = columns.map((column) => itemOf([setting.placeOf(column[1])], identifier(setting, column)))
  return listOf(number === undefined ? sources : [...sources, always(staffNumber(setting, number))])
}

const contactColumns = { phone: 'phones', email: 'emails', vehicle: 'vehicles' } as const

/** The telephone numbers, e-mail addresses or vehicles of a person, all of them valid. */
export const writeContacts = (setting: Setting, kind: keyof typeof contactColumns): WritePart => {
  const column = contactColumns[kind]
  const part: PartOf = (person) => (column === 'emails' ? oneOf(person.emails) : valid(oneOf(person[column])))
  const opening = kind === 'email' ? '"' : '{"value":"'
  return listOf([itemsOf(setting.placeOf(column), 1, firstOf(validValue(setting, kind, [column, 0], opening, part)))])
}
