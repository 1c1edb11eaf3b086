import type { Finding } from '../finding.ts'
import type { FindingInput, NominalContext } from '../findingInput.ts'
import { identityBand } from '../identityBand.ts'
import { makeFinding } from '../makeFinding.ts'
import { convictionIncidents } from './convictionIncidents.ts'
import { convictionSignals } from './convictionSignals.ts'
import { raises } from './disposalEffect.ts'
import { disposalMatters } from './disposalMatters.ts'
import { birthDateOf } from './offenderLife.ts'

/**
 * The member may be this nominal: one finding with all its disposals, of which at least one must raise something.
 * Quashed, withdrawn and open ones are shown beside it and raise nothing alone.
 */
export const convictionFindings = (input: FindingInput<NominalContext>): readonly Finding[] => {
  const { member, record, references, policy, asOf } = input
  const band = identityBand(input.assessment)
  if (band === undefined) return []
  const life = { birthDate: birthDateOf(member.data.person), service: member.data.service }
  const matters = disposalMatters(record.disposals, life, references, asOf)
  const raised = matters.filter(({ effect }) => raises(effect))
  if (raised.length === 0) return []
  return [
    makeFinding(input, {
      class: 'CONVICTION',
      relation: 'self',
      band,
      matters,
      signals: convictionSignals(raised, policy),
      incidents: convictionIncidents(raised, record.key),
    }),
  ]
}
