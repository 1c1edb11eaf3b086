import { z } from 'zod'
import {
  type Allegation,
  type MisconductSeverity,
  normaliseStaffNumber,
  parseAllegationCategory,
  parseAllegationScheme,
  parseForceCode,
  parseMarking,
  parseMisconductSeverity,
  parseMisconductSource,
  parseSex,
  parseStandard,
  parseSubjectRole,
} from '../../records/index.ts'
import { birthDate, code, date, items, key, line, list } from './fields.ts'
import { itemParts, listItems } from './lists.ts'
import { birthDates } from './person/birthDates.ts'
import { personIdentifiers } from './person/personIdentifiers.ts'
import { personNames } from './person/personNames.ts'
import { tidy } from './person/tidy.ts'
import { knownCode } from './received.ts'
import type { RowKind } from './rowKind.ts'
import type { Warn } from './rowContext.ts'

const schema = z.object({
  case_id: key(),
  force: code(parseForceCode),
  subject_role: code(parseSubjectRole, 'subject'),
  subject_force: line(20),
  subject_number: line(30),
  forenames: line(),
  surname: line(),
  date_of_birth: birthDate(),
  sex: code(parseSex, 'N'),
  allegations: items('line', 'line'),
  standards: list(),
  severity: code<MisconductSeverity>(parseMisconductSeverity, ''),
  status: line(),
  incident_date: date(),
  received_date: date(),
  notice_date: date(),
  decision_date: date(),
  finding: line(400),
  action: line(400),
  restriction_from: date(),
  restriction_to: date(),
  source: code(parseMisconductSource),
  criminal_case: line(64),
  incident: line(64),
  marking: code(parseMarking, 'OFFICIAL'),
})

/** Scheme and letter as their lists write them; what the lists do not know stays as received, with a warning. */
const allegationsOf = (cell: string, warn: Warn): readonly Allegation[] =>
  listItems(cell).map((item) => {
    const part = itemParts(item)
    const scheme = parseAllegationScheme(part(0))
    const category = scheme === undefined ? undefined : parseAllegationCategory(scheme, part(1))
    if (category === undefined) warn('allegations')
    return { scheme: scheme ?? tidy(part(0)), category: category ?? tidy(part(1)) }
  })

export const misconductRow: RowKind<'misconduct', z.infer<typeof schema>> = {
  kind: 'misconduct',
  schema,
  requiredColumns: ['case_id', 'force', 'forenames', 'surname', 'date_of_birth', 'status', 'source'],
  keyOf: (row) => row.case_id,
  ownerOf: () => '',
  toRecord: (row, context, warn) => ({
    person: {
      names: personNames(row, [], context),
      datesOfBirth: birthDates(row.date_of_birth, '', context, warn),
      sex: row.sex,
      addresses: [],
      phones: [],
      emails: [],
      vehicles: [],
      identifiers: personIdentifiers(
        [
          {
            type: 'staff',
            column: 'subject_number',
            raw: row.subject_number,
            normalise: (raw) => normaliseStaffNumber(row.subject_force === '' ? row.force : row.subject_force, raw),
          },
        ],
        warn,
      ),
      birthplace: '',
      occupation: '',
    },
    force: row.force,
    subjectRole: row.subject_role,
    allegations: allegationsOf(row.allegations, warn),
    standards: listItems(row.standards).map((raw) => knownCode(parseStandard, raw, 'standards', warn)),
    severity: row.severity,
    status: tidy(row.status),
    incidentDate: row.incident_date,
    receivedDate: row.received_date,
    noticeDate: row.notice_date,
    decisionDate: row.decision_date,
    finding: tidy(row.finding),
    action: tidy(row.action),
    restrictionFrom: row.restriction_from,
    restrictionTo: row.restriction_to,
    caseSource: row.source,
    criminalCase: tidy(row.criminal_case),
    incident: tidy(row.incident),
    marking: row.marking,
    handling: '',
    basis: 'fact',
    reviewDate: '',
  }),
}
