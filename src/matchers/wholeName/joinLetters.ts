import { legalForms } from './legalForm.ts'
import { shipPrefixes } from './particles.ts'

const isLetter = (word: string | undefined): boolean => word?.length === 1

/**
 * `S A` and `L L C`, as full stops leave them, are forms, `A B C` before a firm's trade or form is a word, and so is `M V` before a ship's name;
 * a person's initials stay apart.
 */
export const joinLetters = (words: readonly string[], inFirm: boolean): string[] => {
  const out: string[] = []
  for (let i = 0; i < words.length; i += 1) {
    let end = i
    while (isLetter(words[end])) end += 1
    const run = words.slice(i, end).join('')
    const joins = i > 0 ? legalForms.has(run) : inFirm || (shipPrefixes.has(run) && end < words.length)
    out.push(run.length > 1 && joins ? run : words[i]!)
    if (run.length > 1 && joins) i = end - 1
  }
  return out
}
