import type { MisconductSeverity } from '../misconduct.ts'
import { type CodeList, codeParser } from './codeList.ts'

/** Police (Conduct) Regulations 2020, regulation 2. */
export const misconductSeverities: CodeList<MisconductSeverity> = {
  name: 'misconduct severity',
  version: '2020-02',
  effectiveFrom: '2020-02-01',
  entries: [
    { code: '', label: '', aliases: ['Not assessed'] },
    { code: 'practice-requiring-improvement', label: 'Practice requiring improvement', aliases: ['PRI'] },
    { code: 'misconduct', label: 'Misconduct' },
    { code: 'gross-misconduct', label: 'Gross misconduct', aliases: ['GM'] },
  ],
}

export const parseMisconductSeverity = codeParser(misconductSeverities)
