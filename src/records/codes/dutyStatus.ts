import type { DutyStatus } from '../workforce.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const dutyStatuses: CodeList<DutyStatus> = {
  name: 'duty status',
  version: '2025-05',
  effectiveFrom: '2025-05-14',
  entries: [
    { code: 'FULL', label: 'Full duty', aliases: ['Active', 'Serving'] },
    { code: 'RESTRICTED', label: 'Restricted duty', aliases: ['Restricted duties'] },
    { code: 'SUSPENDED', label: 'Suspended with pay' },
    { code: 'REDEPLOYED', label: 'Redeployed' },
    { code: 'ABSENT', label: 'Absent', aliases: ['Long-term absence', 'Career break'] },
    { code: 'LEFT', label: 'Left', aliases: ['Leaver', 'Resigned', 'Retired'] },
    { code: 'LEFT_DURING_PROCESS', label: 'Left during process' },
  ],
}

export const parseDutyStatus = codeParser(dutyStatuses)
