import type { RecordKind } from '../../records/index.ts'
import { keyAt } from './keys.ts'
import type { WritePart } from './parts.ts'
import { plainDisposal } from './plainDisposal.ts'
import type { PlainDocument, PlainSetting } from './plainDocument.ts'
import { plainNominal } from './plainNominal.ts'
import { plainMember } from './member/plainMember.ts'
import { writeStaffNumber } from './member/staffNumber.ts'
import { plainReport } from './plainReport.ts'
import { plainReportPerson } from './plainReportPerson.ts'

/** How the plain rows of a kind are written. */
export type PlainKind = {
  readonly key: (setting: PlainSetting) => WritePart
  readonly owner: (setting: PlainSetting) => WritePart
  readonly document: (setting: PlainSetting) => PlainDocument
}

const column =
  (name: string) =>
  ({ placeOf }: PlainSetting): WritePart =>
    keyAt(placeOf(name))

const nobody = (): WritePart => () => true

/** The kinds of which plain rows are written from their bytes. */
export const plainKinds: Readonly<Partial<Record<RecordKind, PlainKind>>> = {
  disposals: { key: column('disposal_id'), owner: column('nominal_id'), document: plainDisposal },
  reports: { key: column('report_id'), owner: nobody, document: plainReport },
  'report-persons': {
    key: column('report_person_id'),
    owner: column('report_id'),
    document: plainReportPerson,
  },
  workforce: { key: ({ placeOf }) => writeStaffNumber(placeOf), owner: nobody, document: plainMember },
  nominals: { key: column('nominal_id'), owner: nobody, document: plainNominal },
}
