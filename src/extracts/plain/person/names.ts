import { isPlainNameAt, type MatchBytes, type NameKind, noteRange } from '../../../records/index.ts'
import { clean } from '../../rows/person/personNames.ts'
import { longestWords, made, sequence, type WritePart } from '../parts.ts'
import { hasPart, itemsOf } from './items.ts'
import { always, listOf } from './lists.ts'
import { noted } from './noted.ts'
import type { Setting } from './setting.ts'

/** A text that stands between quotes of JSON as it is. */
const simpleText = /^[ !#-[\]-~\u00c0-\u017f]*$/

/** Items that are names: their column, their kind, and which part one without `|` is. */
export type NameItems = readonly [column: string, kind: NameKind, single: 'forenames' | 'surname']

/** The names of a person, each with something left of it when it is cleaned. */
export const writeNames = ({ placeOf, context, person }: Setting, others: readonly NameItems[]): WritePart => {
  const isPlain: MatchBytes = (bytes, start, end) =>
    end - start <= longestWords && isPlainNameAt(bytes, start, end, context.placeholderNames)
  const cleaned = (text: string): string | undefined => {
    const name = text.length <= longestWords ? clean(text, context.placeholderNames) : undefined
    return name !== undefined && simpleText.test(name) ? name : undefined
  }
  const part = (place: number): WritePart => {
    const other = noted(person.names, made(place, cleaned))
    return (cells, out) => {
      const start = cells.starts[place] as number
      const end = cells.ends[place] as number
      if (start < end && !isPlain(cells.bytes, start, end)) return other(cells, out)
      const from = out.size()
      out.piece(cells.source, start, end)
      noteRange(person.names, from, from + end - start)
      return true
    }
  }
  const isNamed: WritePart = () => {
    const { data, length } = person.names
    return data[length - 4] !== data[length - 3] || data[length - 2] !== data[length - 1]
  }
  const name = (kind: NameKind, forenames: number, surname: number): WritePart =>
    sequence([`{"kind":"${kind}","forenames":"`, part(forenames), '","surname":"', part(surname), '"}', isNamed])

  const current = name('current', placeOf('forenames'), placeOf('surname'))
  const item = (kind: NameKind, single: 'forenames' | 'surname'): WritePart => {
    const whole = name(kind, 0, 1)
    if (single === 'forenames') return whole
    // The empty cell after the last stands for the forenames.
    const surnameOnly = name(kind, 2, 0)
    return (cells, out) => (hasPart(cells, 1) ? whole : surnameOnly)(cells, out)
  }
  return listOf([
    always(current),
    ...others.map(([column, kind, single]) => itemsOf(placeOf(column), 2, item(kind, single))),
  ])
}
