import type { VettingLevel } from '../workforce.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const vettingLevels: CodeList<VettingLevel> = {
  name: 'vetting level',
  version: '2023-07',
  effectiveFrom: '2023-07-20',
  entries: [
    { code: 'RV', label: 'Recruitment vetting' },
    { code: 'MV', label: 'Management vetting' },
    {
      code: 'NPPV',
      label: 'Non-police personnel vetting',
      aliases: ['NPPV1', 'NPPV2', 'NPPV2 abbreviated', 'NPPV2 full', 'NPPV3'],
    },
    { code: 'CTC', label: 'Counter-terrorist check' },
    { code: 'SC', label: 'Security check' },
    { code: 'eSC', label: 'Enhanced security check' },
    { code: 'DV', label: 'Developed vetting' },
  ],
}

/** Years of residence in the United Kingdom each level asks for. */
export const residencyYears: Readonly<Record<VettingLevel, number>> = {
  RV: 3,
  MV: 5,
  NPPV: 3,
  CTC: 3,
  SC: 5,
  eSC: 10,
  DV: 10,
}

export const parseVettingLevel = codeParser(vettingLevels)
