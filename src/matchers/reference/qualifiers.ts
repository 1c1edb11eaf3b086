import { parseTable } from '../../records/reference/parseTable.ts'
import { oneOf } from './oneOf.ts'

const meanings = ['domestic', 'hate', 'vulnerable-victim', 'consecutive', 'concurrent'] as const

export type QualifierMeaning = (typeof meanings)[number]

/** By qualifier in upper case. */
export type Qualifiers = ReadonlyMap<string, QualifierMeaning>

/** Reads `config/reference/offence-qualifiers.csv`. Throws VettingError `bad-config`. */
export const parseQualifiers = (text: string): Qualifiers =>
  new Map(
    parseTable(text, 'offence-qualifiers', ['qualifier', 'meaning']).map(([qualifier = '', meaning = '']) => [
      qualifier.toUpperCase(),
      oneOf(meanings, meaning, 'offence-qualifiers'),
    ]),
  )

/** What the qualifiers of an offence mean, each once; unknown ones mean nothing here. */
export const meaningsOf = (qualifiers: Qualifiers, received: readonly string[]): ReadonlySet<QualifierMeaning> =>
  new Set(received.flatMap((qualifier) => qualifiers.get(qualifier.trim().toUpperCase()) ?? []))
