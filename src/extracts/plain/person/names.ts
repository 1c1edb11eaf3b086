import { isPlainNameAt, type MatchBytes, type NameKind } from '../../../records/index.ts'
import { longestWords, made, matching, orElse, sequence, type WritePart } from '../parts.ts'
import { hasPart, itemsOf } from './items.ts'
import { listOf } from './lists.ts'
import { noted } from './noted.ts'
import type { Setting } from './setting.ts'

/** JSON of a text that stands between quotes as it is. */
const simpleText = /^"[ !#-[\]-~]*"$/

/** The names of a person, each with something left of it when it is cleaned. */
export const writeNames = ({ placeOf, context, read, person }: Setting): WritePart => {
  const isPlain: MatchBytes = (bytes, start, end) =>
    end - start <= longestWords && isPlainNameAt(bytes, start, end, context.placeholderNames)
  const clean = (text: string): string | undefined => {
    const json = read('surname', text, (record) => record.person.names[0]?.surname ?? '')
    return json !== undefined && simpleText.test(json) ? json.slice(1, -1) : undefined
  }
  const part = (place: number): WritePart => noted(person.names, orElse(matching(place, isPlain), made(place, clean)))
  const isNamed: WritePart = () => {
    const { data, length } = person.names
    return data[length - 4] !== data[length - 3] || data[length - 2] !== data[length - 1]
  }
  const name = (kind: NameKind, forenames: number, surname: number): WritePart =>
    sequence([`{"kind":"${kind}","forenames":"`, part(forenames), '","surname":"', part(surname), '"}', isNamed])

  const current = name('current', placeOf('forenames'), placeOf('surname'))
  const whole = name('alias', 0, 1)
  // The empty cell after the last stands for the forenames.
  const surnameOnly = name('alias', 2, 0)
  const alias: WritePart = (cells, out) => (hasPart(cells, 1) ? whole : surnameOnly)(cells, out)
  return listOf([
    (cells, out) => (current(cells, out) ? 1 : -1),
    itemsOf(placeOf('aliases'), 2, alias),
    itemsOf(placeOf('nicknames'), 2, name('nickname', 0, 1)),
  ])
}
