import { type CodeList, codeParser } from './codeList.ts'

export type Standard =
  | 'honesty-integrity'
  | 'authority-respect-courtesy'
  | 'equality-diversity'
  | 'use-of-force'
  | 'orders-instructions'
  | 'duties-responsibilities'
  | 'confidentiality'
  | 'fitness-for-duty'
  | 'discreditable-conduct'
  | 'challenging-reporting'

/** Standards of professional behaviour: Police (Conduct) Regulations 2020, schedule 2. */
export const standards: CodeList<Standard> = {
  name: 'standard of professional behaviour',
  version: '2020-02',
  effectiveFrom: '2020-02-01',
  entries: [
    { code: 'honesty-integrity', label: 'Honesty and Integrity' },
    { code: 'authority-respect-courtesy', label: 'Authority, Respect and Courtesy' },
    { code: 'equality-diversity', label: 'Equality and Diversity' },
    { code: 'use-of-force', label: 'Use of Force' },
    { code: 'orders-instructions', label: 'Orders and Instructions' },
    { code: 'duties-responsibilities', label: 'Duties and Responsibilities' },
    { code: 'confidentiality', label: 'Confidentiality' },
    { code: 'fitness-for-duty', label: 'Fitness for Duty', aliases: ['Fitness for Work'] },
    { code: 'discreditable-conduct', label: 'Discreditable Conduct' },
    {
      code: 'challenging-reporting',
      label: 'Challenging and Reporting Improper Conduct',
      aliases: ['Challenging and Reporting Improper Behaviour'],
    },
  ],
}

export const parseStandard = codeParser(standards)
