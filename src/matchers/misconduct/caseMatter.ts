import type { MisconductCase } from '../../records/misconduct.ts'
import type { CaseMatter } from '../matter.ts'
import type { AllegationThemes } from '../reference/allegationThemes.ts'
import { caseThemes } from './caseThemes.ts'

/** A complaint or conduct case as a matter. Withdrawn and no-further-action cases stay, labelled by status and action. */
export const caseMatter = (key: string, data: MisconductCase, table: AllegationThemes): CaseMatter => ({
  type: 'case',
  key,
  themes: caseThemes(data, table),
  allegations: data.allegations.map(({ scheme, category }) => `${scheme} ${category}`),
  standards: data.standards,
  severity: data.severity,
  status: data.status,
  finding: data.finding,
  action: data.action,
  incidentDate: data.incidentDate,
  receivedDate: data.receivedDate,
  noticeDate: data.noticeDate,
  decisionDate: data.decisionDate,
  restrictionFrom: data.restrictionFrom,
  restrictionTo: data.restrictionTo,
  caseSource: data.caseSource,
  criminalCase: data.criminalCase,
})
