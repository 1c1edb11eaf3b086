import { asciiText } from './asciiText.ts'
import { hashText } from './hash.ts'

/** Words that systems write into name fields (HMPPS person match cleans the same ones). */
const markers = /\b(?:MIG_ERROR_|DUPLICATE_|NO_SHOW_|NOT ENTERED)/gi
/** Words that stand for no name. */
export const placeholderWords = ['UNKNOWN', 'NOTKNOWN', 'NONE', 'NULL', 'NA', 'TEST', 'XXX', 'UNNAMED'] as const
const placeholders: ReadonlySet<string> = new Set(placeholderWords)
const placeholderHashes: ReadonlySet<number> = new Set(Array.from(placeholders, hashText))

/** Whether a word may be one that stands for no name, by its hash. */
export const mayBePlaceholder = (hash: number): boolean => placeholderHashes.has(hash)

const joiners = new Set(['MC', 'MAC', 'O', 'FITZ'])

/** A name has few words; a longer cell is not one, and comparing all its words with all others would be quadratic. */
export const maxTokens = 12

const clean = (text: string): string => asciiText(text.replace(markers, ' '))

/** The words of forenames: `Anne-Marie J.` → `ANNE`, `MARIE`, `J`. Placeholder words are left out. */
export const forenameTokens = (text: string): string[] =>
  text === ''
    ? []
    : clean(text)
        .split(' ')
        .filter((word) => word !== '' && !placeholders.has(word))
        .slice(0, maxTokens)

/** The words of a surname: `Mc Donald-Smith` → `MCDONALD`, `SMITH`. Placeholder words are left out. */
export const nameTokens = (text: string): string[] => {
  if (text === '') return []
  const words = clean(text).split(' ')
  const tokens: string[] = []
  for (let i = 0; i < words.length && tokens.length < maxTokens; i += 1) {
    const word = words[i] ?? ''
    const next = words[i + 1] ?? ''
    const joined = joiners.has(word) && next.length > 2
    if (joined) i += 1
    const token = joined ? word + next : word
    if (token !== '' && !placeholders.has(token)) tokens.push(token)
  }
  return tokens
}
