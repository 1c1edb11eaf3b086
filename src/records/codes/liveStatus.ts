import type { Disposal } from '../disposal.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const liveStatuses: CodeList<Disposal['liveStatus']> = {
  name: 'live status',
  version: '2025-01',
  effectiveFrom: '2025-01-01',
  entries: [
    { code: '', label: '', aliases: ['Closed', 'Concluded', 'Final'] },
    { code: 'CHARGED', label: 'Charged', aliases: ['Charge', 'Summonsed', 'Postal requisition'] },
    { code: 'BAILED', label: 'Bailed', aliases: ['Bail', 'On bail', 'Police bail', 'Court bail'] },
    { code: 'WARRANT', label: 'Warrant', aliases: ['Wanted', 'Warrant outstanding'] },
  ],
}

export const parseLiveStatus = codeParser(liveStatuses)
