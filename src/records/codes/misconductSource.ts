import type { MisconductSource } from '../misconduct.ts'
import { type CodeList, codeParser } from './codeList.ts'

export const misconductSources: CodeList<MisconductSource> = {
  name: 'misconduct source',
  version: '2020-02',
  effectiveFrom: '2020-02-01',
  entries: [
    { code: 'public', label: 'Public complaint', aliases: ['Complaint'] },
    { code: 'internal', label: 'Internal conduct', aliases: ['Conduct'] },
    { code: 'IOPC', label: 'Independent Office for Police Conduct', aliases: ['IPCC'] },
  ],
}

export const parseMisconductSource = codeParser(misconductSources)
