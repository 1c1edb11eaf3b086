import type { Finding, Incident } from '../finding.ts'
import type { CaseMatter } from '../matter.ts'
import type { FindingInput, MisconductContext } from '../findingInput.ts'
import { identityBand } from '../identityBand.ts'
import { incidentOf, incidentReference } from '../incident.ts'
import { makeFinding } from '../makeFinding.ts'
import { signalsOfThemes } from '../signalsOfThemes.ts'
import { caseMatter } from './caseMatter.ts'

const outcome = ({ action, finding, status }: CaseMatter): string => action || finding || status || 'decided'

const incidentOfCase = (matter: CaseMatter, { data, source }: MisconductContext): Incident =>
  incidentOf({
    references: [incidentReference('incident', data.incident), incidentReference('case', data.criminalCase)],
    recordKey: `${source} ${matter.key}`,
    date: matter.incidentDate,
    themes: matter.themes,
    status: matter.decisionDate === '' ? matter.status : outcome(matter),
    steps: [
      { date: matter.receivedDate, status: 'received' },
      { date: matter.noticeDate, status: 'notice served' },
      { date: matter.decisionDate, status: outcome(matter) },
    ],
  })

/** The member may be the subject of this case: misconduct; as its victim or witness: welfare. */
export const caseFindings = (input: FindingInput<MisconductContext>): readonly Finding[] => {
  const { record, references } = input
  const band = identityBand(input.assessment)
  if (band === undefined) return []
  const matter = caseMatter(record.key, record.data, references.allegationThemes)
  const parts = { relation: 'self', band, matters: [matter] } as const
  if (record.data.subjectRole !== 'subject') return [makeFinding(input, { ...parts, class: 'WELFARE', signals: [] })]
  const incidents = [incidentOfCase(matter, record)]
  return [makeFinding(input, { ...parts, class: 'MISCONDUCT', signals: signalsOfThemes(matter.themes), incidents })]
}
