import type { WorkforceClass } from '../workforce.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const workforceClasses: CodeList<WorkforceClass> = {
  name: 'workforce class',
  version: '2025-05',
  effectiveFrom: '2025-05-14',
  entries: [
    { code: 'officer', label: 'Police officer', aliases: ['Constable', 'Regular'] },
    { code: 'special', label: 'Special constable' },
    { code: 'staff', label: 'Police staff', aliases: ['PCSO'] },
    { code: 'volunteer', label: 'Designated volunteer' },
    { code: 'contractor', label: 'Contractor' },
    { code: 'secondee', label: 'Secondee' },
  ],
}

export const parseWorkforceClass = codeParser(workforceClasses)
