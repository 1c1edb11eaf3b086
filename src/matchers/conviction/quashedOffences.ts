import type { Disposal } from '../../records/disposal.ts'
import type { DisposalResults } from '../reference/disposalResults.ts'
import { offenceKey } from './offenceKey.ts'

/** The statements of an appeal note, each read alone: `Conviction upheld; sentence quashed` quashes no conviction. */
const statements = (appeal: string): readonly string[] =>
  appeal === ''
    ? []
    : appeal
        .toLowerCase()
        .split(/[,;.]/)
        .map((statement) => statement.trim())

const quashes = (appeal: string, what: 'conviction' | 'sentence'): boolean =>
  statements(appeal).some((statement) => statement.includes(what) && statement.includes('quashed'))

const isAllowed = (appeal: string): boolean =>
  statements(appeal).some((statement) => statement === 'quashed' || statement.startsWith('appeal allowed'))

export const isConvictionQuashed = ({ resultCode, appeal }: Disposal, results: DisposalResults): boolean =>
  results.get(resultCode)?.effect === 'quashed' || quashes(appeal, 'conviction') || isAllowed(appeal)

const isSentenceQuashed = ({ resultCode, appeal }: Disposal, results: DisposalResults): boolean =>
  results.get(resultCode)?.effect === 'sentence-quashed' || quashes(appeal, 'sentence')

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
