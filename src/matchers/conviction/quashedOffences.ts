import type { Disposal } from '../../records/disposal.ts'
import type { DisposalResults } from '../reference/disposalResults.ts'
import { offenceKey } from './offenceKey.ts'

const convictionQuashed = /\bconviction\b.*\bquashed\b|^\s*quashed\s*$|\bappeal allowed\b/i
const sentenceQuashed = /\bsentence\b.*\bquashed\b/i

export const isConvictionQuashed = (disposal: Disposal, results: DisposalResults): boolean =>
  results.get(disposal.resultCode)?.effect === 'quashed' || convictionQuashed.test(disposal.appeal)

const isSentenceQuashed = (disposal: Disposal, results: DisposalResults): boolean =>
  results.get(disposal.resultCode)?.effect === 'sentence-quashed' || sentenceQuashed.test(disposal.appeal)

/** Offences (see `offenceKey`) whose conviction, or whose sentence alone, was quashed: by a result code or on appeal. */
export type QuashedOffences = { readonly convictions: ReadonlySet<string>; readonly sentences: ReadonlySet<string> }

export const quashedOffences = (disposals: readonly Disposal[], results: DisposalResults): QuashedOffences => {
  const keysOf = (test: (disposal: Disposal, results: DisposalResults) => boolean): ReadonlySet<string> =>
    new Set(
      disposals
        .filter((disposal) => test(disposal, results))
        .map(offenceKey)
        .filter((key) => key !== ''),
    )
  return { convictions: keysOf(isConvictionQuashed), sentences: keysOf(isSentenceQuashed) }
}
