import type { Adjudication } from '../disposal.ts'
import { type CodeList, codeParser } from './codeList.ts'

/** Source: Bichard 7. Blank is a code: no adjudication is recorded. */
export const adjudications: CodeList<Adjudication> = {
  name: 'adjudication',
  version: '2024-01',
  effectiveFrom: '2024-01-01',
  entries: [
    { code: '', label: '' },
    { code: 'Guilty', label: 'Guilty', aliases: ['G'] },
    { code: 'Not Guilty', label: 'Not Guilty', aliases: ['NG'] },
    { code: 'Non-Conviction', label: 'Non-Conviction', aliases: ['NC'] },
  ],
}

export const parseAdjudication = codeParser(adjudications)
