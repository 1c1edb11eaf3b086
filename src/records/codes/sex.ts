import type { Sex } from '../person.ts'
import { type CodeList, codeParser } from './codeList.ts'

/** Source: HMPPS person record. */
export const sexes: CodeList<Sex> = {
  name: 'sex',
  version: '2024-01',
  effectiveFrom: '2024-01-01',
  entries: [
    { code: 'M', label: 'Male', aliases: ['1'] },
    { code: 'F', label: 'Female', aliases: ['2'] },
    { code: 'N', label: 'Not known', aliases: ['', '0', 'U', 'Unknown', 'NK'] },
    { code: 'NS', label: 'Not specified', aliases: ['9', 'Other'] },
  ],
}

export const parseSex = codeParser(sexes)
