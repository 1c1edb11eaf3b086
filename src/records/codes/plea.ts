import type { Plea } from '../disposal.ts'
import { type CodeList, codeParser } from './codeList.ts'

/** Source: Bichard 7. */
export const pleas: CodeList<Plea> = {
  name: 'plea',
  version: '2024-01',
  effectiveFrom: '2024-01-01',
  entries: [
    { code: '', label: '' },
    { code: 'Guilty', label: 'Guilty', aliases: ['G'] },
    { code: 'Not Guilty', label: 'Not Guilty', aliases: ['NG'] },
    { code: 'No Plea Taken', label: 'No Plea Taken', aliases: ['None'] },
    { code: 'Consented', label: 'Consented', aliases: ['CON'] },
    { code: 'Resisted', label: 'Resisted', aliases: ['RES'] },
    { code: 'Not Known', label: 'Not Known', aliases: ['Unknown'] },
  ],
}

export const parsePlea = codeParser(pleas)
