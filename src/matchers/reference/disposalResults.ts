import { parseTable } from '../../records/reference/parseTable.ts'
import { oneOf } from './oneOf.ts'

/** What a result code amounts to before the adjudication is read. */
export const resultEffects = [
  'sentence',
  'verdict',
  'caution',
  'penalty-notice',
  'marker',
  'ancillary',
  'nothing',
  'context',
  'quashed',
  'sentence-quashed',
  'by-hand',
] as const

export type ResultEffect = (typeof resultEffects)[number]

export const resultSignals = ['', 'custody', 'registration', 'prevention-order'] as const

/** How a sentence counts towards the date a conviction is spent. */
export const sentenceTypes = [
  '',
  'custody',
  'order',
  'fine',
  'absolute-discharge',
  'discharge',
  'endorsement',
  'disqualification',
  'conditional-caution',
  'caution',
] as const

export type SentenceType = (typeof sentenceTypes)[number]

export type DisposalResult = {
  readonly effect: ResultEffect
  readonly signal: (typeof resultSignals)[number]
  readonly sentence: SentenceType
  readonly title: string
}

/** By result code. */
export type DisposalResults = ReadonlyMap<string, DisposalResult>

const table = 'disposal-results'

/** Reads `config/reference/disposal-results.csv`. Throws VettingError `bad-config`. */
export const parseDisposalResults = (text: string): DisposalResults =>
  new Map(
    parseTable(text, table, ['code', 'effect', 'signal', 'sentence', 'title']).map(
      ([code = '', effect = '', signal = '', sentence = '', title = '']) => [
        code,
        {
          effect: oneOf(resultEffects, effect, table),
          signal: oneOf(resultSignals, signal, table),
          sentence: oneOf(sentenceTypes, sentence, table),
          title,
        },
      ],
    ),
  )
