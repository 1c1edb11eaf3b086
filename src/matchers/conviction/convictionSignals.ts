import type { FindingSignal } from '../finding.ts'
import type { DisposalMatter } from '../matter.ts'
import type { FindingPolicy } from '../findingInput.ts'
import { adultAge } from './offenderLife.ts'
import { signalsOfThemes } from '../signalsOfThemes.ts'

/** What any one matter is enough for. */
const aggravating = (matter: DisposalMatter): readonly FindingSignal[] => [
  ...(matter.indictableOnly ? (['indictable-only'] as const) : []),
  ...(matter.custody ? (['custody'] as const) : []),
  ...(matter.registration ? (['registration'] as const) : []),
  ...(matter.preventionOrder ? (['prevention-order'] as const) : []),
  ...(matter.effect === 'live' ? (['live-process'] as const) : []),
  ...(matter.whileServing ? (['while-serving'] as const) : []),
  ...signalsOfThemes(matter.themes),
]

const isCaution = ({ effect }: DisposalMatter): boolean => effect === 'caution'
const isPenaltyNotice = ({ effect }: DisposalMatter): boolean => effect === 'penalty-notice'

/** What must be true of every matter to count: one adult conviction outweighs any number of old or lesser ones. */
const mitigating = (matters: readonly DisposalMatter[], policy: FindingPolicy): readonly FindingSignal[] => {
  const dated = matters.filter(({ effect }) => effect !== 'marker')
  const every = (test: (matter: DisposalMatter) => boolean): boolean =>
    dated.length === matters.length && dated.every(test)
  const isYoung = every(({ ageAtOffence }) => ageAtOffence !== null && ageAtOffence < adultAge)
  const isOld = every(({ yearsBeforeJoining: years }) => years !== null && years >= policy.longBeforeJoiningYears)
  const areNotices = every(isPenaltyNotice)
  const areCautions = !areNotices && every((matter) => isCaution(matter) || isPenaltyNotice(matter))
  return [
    ...(isYoung ? (['under-18'] as const) : []),
    ...(isOld ? (['long-before-joining'] as const) : []),
    ...(areCautions ? (['caution'] as const) : []),
    ...(areNotices ? (['penalty-notice'] as const) : []),
  ]
}

/** Signals of the matters that raise a conviction finding; each once. */
export const convictionSignals = (
  matters: readonly DisposalMatter[],
  policy: FindingPolicy,
): readonly FindingSignal[] => [...new Set([...matters.flatMap(aggravating), ...mitigating(matters, policy)])]
