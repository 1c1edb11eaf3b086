import type { Finding, FindingSignal } from '../finding.ts'
import type { ReportMatter } from '../matter.ts'
import type { FindingInput, ReportPersonContext } from '../findingInput.ts'
import { identityBand } from '../identityBand.ts'
import { incidentOf, incidentReference } from '../incident.ts'
import { makeFinding } from '../makeFinding.ts'
import { signalsOfThemes } from '../signalsOfThemes.ts'
import { laneOfRoles } from './laneOfRoles.ts'
import { reportMatter } from './reportMatter.ts'

const signalsOf = (matter: ReportMatter): readonly FindingSignal[] => [
  ...signalsOfThemes(matter.themes),
  ...(matter.whileServing ? (['while-serving'] as const) : []),
  ...(matter.weaklyGraded ? (['weak-grading'] as const) : []),
]

/** The member may be this person of a report: misconduct when suspected, welfare when victim or witness only. */
export const reportFindings = (input: FindingInput<ReportPersonContext>): readonly Finding[] => {
  const { member, record, references } = input
  const band = identityBand(input.assessment)
  const lane = laneOfRoles(record.data.roles)
  const matter = reportMatter(record, member.data.service, references.reportThemes)
  if (band === undefined || lane === 'context' || matter === undefined) return []
  const parts = { relation: 'self', band, matters: [matter] } as const
  if (lane === 'welfare') return [makeFinding(input, { ...parts, class: 'WELFARE', signals: [] })]
  const incident = incidentOf({
    references: [incidentReference('incident', record.report?.data.incident ?? '')],
    recordKey: `${record.source} ${matter.key}`,
    date: matter.eventDate,
    themes: matter.themes,
    status: 'reported',
    steps: [{ date: matter.reportDate, status: 'reported' }],
  })
  return [makeFinding(input, { ...parts, class: 'MISCONDUCT', signals: signalsOf(matter), incidents: [incident] })]
}
