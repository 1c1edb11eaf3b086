import type { PersonRole } from '../intelligence.ts'
import { type CodeList, codeParser } from './codeList.ts'

/** DPA 2018 s38(3) roles, and the two weaker ones of intelligence reports. Several can hold at once. */
export const personRoles: CodeList<PersonRole> = {
  name: 'person role',
  version: '2025-01',
  effectiveFrom: '2025-01-01',
  entries: [
    { code: 'suspect', label: 'Suspect', aliases: ['Subject', 'Offender', 'Accused', 'SUS'] },
    { code: 'convicted', label: 'Convicted', aliases: ['CON'] },
    { code: 'victim', label: 'Victim', aliases: ['Aggrieved', 'Injured party', 'VIC'] },
    { code: 'witness', label: 'Witness', aliases: ['Informant', 'WIT'] },
    { code: 'associate', label: 'Associate', aliases: ['Associated', 'ASC'] },
    { code: 'mentioned', label: 'Mentioned', aliases: ['Other', 'MEN'] },
  ],
}

export const parsePersonRole = codeParser(personRoles)
