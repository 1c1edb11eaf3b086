import type { Disposal } from '../../records/disposal.ts'
import { byKey } from '../byKey.ts'
import type { Keyed } from '../findingInput.ts'
import type { DisposalMatter } from '../matter.ts'
import type { DisposalResults } from '../reference/disposalResults.ts'
import type { FindingReferences } from '../reference/findingReferences.ts'
import { meaningsOf } from '../reference/qualifiers.ts'
import { caseText } from '../sameReference.ts'
import { adultAge, ageOn, type OffenderLife } from './offenderLife.ts'
import { offenceKey } from './offenceKey.ts'
import { quashedOffences } from './quashedOffences.ts'
import { readDisposal } from './readDisposal.ts'
import { rehabilitationPeriods } from './rehabilitationPeriods.ts'
import type { Sentence } from './spentAfter.ts'
import { spentDates } from './spentDates.ts'

const sentencedOffences = (disposals: readonly Disposal[], results: DisposalResults): ReadonlySet<string> =>
  new Set(
    disposals
      .filter(({ resultCode }) => results.get(resultCode)?.effect === 'sentence')
      .map(offenceKey)
      .filter((key) => key !== ''),
  )

const occasionOf = ({ court, caseReference, convictionDate }: Disposal): string =>
  `${caseText(caseReference) || court} ${convictionDate}`

const sentenceOf = (
  { key, data }: Keyed<Disposal>,
  { severity }: Pick<DisposalMatter, 'severity'>,
  life: OffenderLife,
  references: FindingReferences,
): Sentence => ({
  key,
  occasion: occasionOf(data),
  type: references.disposalResults.get(data.resultCode)?.sentence ?? '',
  duration: data.duration,
  convictionDate: data.convictionDate,
  isConsecutive: meaningsOf(references.qualifiers, data.qualifiers).has('consecutive'),
  isUnder18: (ageOn(life, data.convictionDate) ?? adultAge) < adultAge,
  severity,
})

const spends = ({ effect }: Pick<DisposalMatter, 'effect'>): boolean =>
  effect === 'conviction' || effect === 'caution' || effect === 'joined'

/**
 * Every disposal of one nominal as a matter, in order of key. `life` is that of the person believed to be the nominal;
 * `asOf` picks the rehabilitation periods in force.
 */
export const disposalMatters = (
  disposals: readonly Keyed<Disposal>[],
  life: OffenderLife,
  references: FindingReferences,
  asOf: string,
): readonly DisposalMatter[] => {
  const all = disposals.map(({ data }) => data)
  const context = {
    quashed: quashedOffences(all, references.disposalResults),
    sentenced: sentencedOffences(all, references.disposalResults),
  }
  const read = disposals
    .toSorted(byKey)
    .map((disposal) => ({ disposal, matter: readDisposal(disposal, context, life, references) }))
  const sentences = read
    .filter(({ matter }) => spends(matter))
    .map(({ disposal, matter }) => sentenceOf(disposal, matter, life, references))
  const spent = spentDates(sentences, rehabilitationPeriods(asOf))
  return read.map(({ matter }) => ({ ...matter, spentFrom: spent.get(matter.key) ?? '' }))
}
