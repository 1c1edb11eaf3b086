import type { Incident } from '../finding.ts'
import type { DisposalMatter } from '../matter.ts'
import { groupBy } from '../groupBy.ts'
import { incidentOf, incidentReference } from '../incident.ts'
import { caseText } from '../sameReference.ts'

const firstDate = (matters: readonly DisposalMatter[]): string =>
  matters.reduce(
    (first, { offenceStart }) => (offenceStart !== '' && (first === '' || offenceStart < first) ? offenceStart : first),
    '',
  )

/** The offences of one court case are one incident; a case that a misconduct case names too is the same one. */
export const convictionIncidents = (matters: readonly DisposalMatter[], recordKey: string): readonly Incident[] =>
  [...groupBy(matters, ({ caseReference, key }) => caseText(caseReference) || key).values()].map((group) =>
    incidentOf({
      references: [incidentReference('case', group[0]?.caseReference ?? '')],
      recordKey: `${recordKey} ${group[0]?.key ?? ''}`,
      date: firstDate(group),
      themes: group.flatMap(({ themes }) => themes),
      status: group.some(({ effect }) => effect === 'conviction') ? 'conviction' : (group[0]?.effect ?? ''),
      steps: group.map(({ convictionDate, effect }) => ({ date: convictionDate, status: effect })),
    }),
  )
