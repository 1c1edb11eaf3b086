import type { Finding } from '../finding.ts'
import type { FindingInput, ReportPersonContext } from '../findingInput.ts'
import { isLikelySame } from '../identityBand.ts'
import { makeFinding } from '../makeFinding.ts'
import { laneOfRoles } from '../misconduct/laneOfRoles.ts'
import { reportMatter } from '../misconduct/reportMatter.ts'
import { tieIdentity } from './tieIdentity.ts'
import { tieSignals } from './tieSignals.ts'

/**
 * The member is named in a report beside a suspect, as neither suspect, victim nor witness. The finding stands on the
 * member's own entry in the report and lists the suspects.
 */
export const coMentionFindings = (input: FindingInput<ReportPersonContext>): readonly Finding[] => {
  const { record, references } = input
  const identity = tieIdentity(input.assessment)
  const matter = reportMatter(record, [], references.reportThemes)
  if (identity === undefined || matter === undefined) return []
  if (laneOfRoles(record.data.roles) !== 'context' || matter.suspects.length === 0) return []
  const suspects = record.others.filter(({ data }) => laneOfRoles(data.roles) === 'misconduct')
  const declared = input.member.declarations
    .filter((declaration) =>
      suspects.some(({ data }) => isLikelySame(input.assess(declaration.data.person, data.person))),
    )
    .map(({ key }) => key)
    .toSorted()[0]
  const adverse = {
    isConvicted: suspects.some(({ data }) => data.roles.includes('convicted')),
    isOrganisedCrime: matter.themes.includes('organised-crime'),
    isWeaklyGraded: matter.weaklyGraded,
  }
  return [
    makeFinding(input, {
      class: 'ASSOCIATION',
      relation: 'co-mention',
      ...identity,
      matters: [matter],
      signals: tieSignals('co-mention', [], adverse, declared !== undefined),
      declared: declared !== undefined,
      declaration: declared ?? '',
    }),
  ]
}
