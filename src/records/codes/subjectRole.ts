import type { MisconductCase } from '../misconduct.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const subjectRoles: CodeList<MisconductCase['subjectRole']> = {
  name: 'role in a misconduct case',
  version: '2025-01',
  effectiveFrom: '2025-01-01',
  entries: [
    { code: 'subject', label: 'Subject', aliases: ['Officer subject', 'Person complained of', 'Suspect'] },
    { code: 'victim', label: 'Victim', aliases: ['Complainant'] },
    { code: 'witness', label: 'Witness' },
  ],
}

export const parseSubjectRole = codeParser(subjectRoles)
