import type { Person } from '../../records/person.ts'
import { byKey } from '../byKey.ts'
import type { ReportMatter } from '../matter.ts'
import type { ReportPersonContext } from '../findingInput.ts'
import type { ReportThemes } from '../reference/reportThemes.ts'
import { themesOfText } from '../reference/reportThemes.ts'
import type { ServiceSpell } from '../../records/workforce.ts'
import { isWhileServing } from '../service.ts'
import type { Theme } from '../theme.ts'
import { isWeaklyGraded } from './isWeaklyGraded.ts'
import { laneOfRoles } from './laneOfRoles.ts'

const nameOf = ({ names }: Person): string => `${names[0]?.forenames ?? ''} ${names[0]?.surname ?? ''}`.trim()

const orOther = (themes: readonly Theme[]): readonly Theme[] => (themes.length === 0 ? ['other'] : themes)

/** The report of a person as a matter; undefined when the report was never loaded. `service` is that of the person, [] unless a member. */
export const reportMatter = (
  { report, others }: ReportPersonContext,
  service: readonly ServiceSpell[],
  table: ReportThemes,
): ReportMatter | undefined => {
  if (report === undefined) return undefined
  const { data } = report
  return {
    type: 'report',
    key: report.key,
    themes: orOther(themesOfText(table, data.category)),
    category: data.category,
    scheme: data.scheme,
    sourceGrade: data.sourceGrade,
    informationGrade: data.informationGrade,
    weaklyGraded: isWeaklyGraded(data),
    eventDate: data.eventDate,
    reportDate: data.reportDate,
    whileServing: isWhileServing(service, data.eventDate, ''),
    suspects: others
      .filter((other) => laneOfRoles(other.data.roles) === 'misconduct')
      .toSorted(byKey)
      .map((other) => ({ key: other.key, name: nameOf(other.data.person) })),
  }
}
