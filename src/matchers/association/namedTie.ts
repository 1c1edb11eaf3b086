import type { Finding } from '../finding.ts'
import type { FindingInput } from '../findingInput.ts'
import { isLikelySame } from '../identityBand.ts'
import { makeFinding } from '../makeFinding.ts'
import { adverseMatters } from './adverseMatters.ts'
import { declaredTie } from './declaredTie.ts'
import { tieIdentity } from './tieIdentity.ts'
import { tieSignals } from './tieSignals.ts'

/** The record is rather the member's own: co-residents of one name and home are easily taken for each other. */
const isOwnRecord = ({ assess, assessment, member, record }: FindingInput): boolean => {
  const own = assess(member.data.person, record.data.person)
  return isLikelySame(own) && own.weight > assessment.weight
}

/** Somebody the member named, of the household or in a declaration, may be a person a tie to whom matters. */
export const namedTieFindings = (input: FindingInput): readonly Finding[] => {
  const { relation } = input.subject
  const identity = tieIdentity(input.assessment)
  if (relation === 'self' || identity === undefined || isOwnRecord(input)) return []
  const adverse = adverseMatters(input)
  if (adverse === undefined) return []
  const tie = declaredTie(input)
  return [
    makeFinding(input, {
      class: 'ASSOCIATION',
      relation,
      ...identity,
      matters: adverse.matters,
      signals: tieSignals(relation, [], adverse, tie.declared),
      ...tie,
    }),
  ]
}
