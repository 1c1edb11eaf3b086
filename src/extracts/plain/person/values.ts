import { noteRange, type PlainValueKind, plainValueKinds } from '../../../records/index.ts'
import type { CopyEncoder } from '../../../store/copyEncoder.ts'
import { made, orElse, sequence, type WritePart } from '../parts.ts'
import type { PlainCells } from '../plainCells.ts'
import { itemOf, listOf, type WriteItems } from './lists.ts'
import { notedString } from './noted.ts'
import { plainValues, valueAt } from './plainValues.ts'
import { after, type FieldOf, oneOf, type Setting, valid } from './setting.ts'

/** The value of a kind in a column, if any; `opening` is what stands before it. */
const valueOf = (
  { placeOf, context, read, person }: Setting,
  kind: PlainValueKind,
  column: string,
  opening: string,
  field: FieldOf,
): WriteItems => {
  const place = placeOf(column)
  const other = made(place, (text) => after(opening, read(column, text, field)))
  const value = notedString(person.values, orElse(valueAt(place, plainValues(context)[kind]), other))
  const write = sequence([opening, value])
  const number = plainValueKinds.indexOf(kind)
  return itemOf([place], (cells: PlainCells, out: CopyEncoder, ordinal: number) => {
    noteRange(person.values, number, ordinal)
    return write(cells, out)
  })
}

const identifierColumns = [
  ['pnc', 'pnc_id'],
  ['cro', 'cro_number'],
  ['nino', 'nino'],
  ['passport', 'passport_number'],
  ['driver', 'driver_number'],
] as const

/** The identifiers of a person, all of them valid. */
export const writeIdentifiers = (setting: Setting): WritePart =>
  listOf(
    identifierColumns.map(([kind, column]) =>
      valueOf(setting, kind, column, `{"type":"${kind}","value":"`, ({ person }) => {
        const only = oneOf(person.identifiers)
        return valid(only) && only
      }),
    ),
  )

const contactColumns = { phone: 'phones', email: 'emails', vehicle: 'vehicles' } as const

/** The telephone number, e-mail address or vehicle of a person who has one at most. */
export const writeContact = (setting: Setting, kind: keyof typeof contactColumns): WritePart => {
  const column = contactColumns[kind]
  const field: FieldOf = ({ person }) => (column === 'emails' ? oneOf(person.emails) : valid(oneOf(person[column])))
  return listOf([valueOf(setting, kind, column, kind === 'email' ? '"' : '{"value":"', field)])
}
