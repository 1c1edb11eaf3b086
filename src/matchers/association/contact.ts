import type { Finding } from '../finding.ts'
import type { FindingInput } from '../findingInput.ts'
import { isLikelySame } from '../identityBand.ts'
import { makeFinding } from '../makeFinding.ts'
import { adverseMatters } from './adverseMatters.ts'
import { declaredTie } from './declaredTie.ts'
import { sharedThings } from './sharedThings.ts'
import { tieBand } from './tieBand.ts'
import { tieSignals } from './tieSignals.ts'

/** The member is not this person but shares an address, phone, vehicle or e-mail with somebody a tie to whom matters. */
export const contactFindings = (input: FindingInput): readonly Finding[] => {
  if (isLikelySame(input.assessment) || input.assessment.shared.length === 0) return []
  const shared = sharedThings(input.member.data.person, input.record.data.person)
  const adverse = shared.length === 0 ? undefined : adverseMatters(input)
  if (adverse === undefined) return []
  const tie = declaredTie(input)
  return [
    makeFinding(input, {
      class: 'ASSOCIATION',
      relation: 'contact',
      band: tieBand(shared),
      matters: adverse.matters,
      signals: tieSignals('contact', shared, adverse, tie.declared),
      shared,
      ...tie,
    }),
  ]
}
