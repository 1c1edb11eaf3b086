import type { Marking } from '../provenance.ts'
import { type CodeList, codeParser } from './codeList.ts'

/** Ascending. OFFICIAL-SENSITIVE is a need-to-know marking inside OFFICIAL and ranks above it. */
export const markings: CodeList<Marking> = {
  name: 'marking',
  version: '2024-08',
  effectiveFrom: '2024-08-05',
  entries: [
    { code: 'OFFICIAL', label: 'Official', aliases: ['O'] },
    { code: 'OFFICIAL-SENSITIVE', label: 'Official-Sensitive', aliases: ['OS'] },
    { code: 'SECRET', label: 'Secret', aliases: ['S'] },
    { code: 'TOP SECRET', label: 'Top Secret', aliases: ['TS'] },
  ],
}

export const parseMarking = codeParser(markings)

const rank = (marking: Marking): number => markings.entries.findIndex(({ code }) => code === marking)

/** The marking of something made from several inputs: the highest of theirs; OFFICIAL for none. */
export const highestMarking = (inputs: readonly Marking[]): Marking =>
  inputs.reduce<Marking>((highest, marking) => (rank(marking) > rank(highest) ? marking : highest), 'OFFICIAL')
