import { maxTokens } from '../text/nameTokens.ts'
import { push } from './intVector.ts'
import { plainWord } from './plainWord.ts'
import type { Workspace } from './workspace.ts'

const blank = 32
const longest = 64
const letters = new Uint8Array(longest)

/** `plainWord` of a range of a text; -1 also for longer words. */
export const plainWordOf = (workspace: Workspace, text: string, start: number, end: number): number => {
  const length = end - start
  if (length === 0 || length > longest) return -1
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(start + i)
    if (code > 0x7f) return -1
    letters[i] = code
  }
  return plainWord(workspace, letters, 0, length)
}

/** Appends the words of forenames; returns how many, -1 and nothing appended where one of them is not plain. */
export const packPlainWords = (workspace: Workspace, text: string): number => {
  const { rows } = workspace
  const first = rows.length
  for (let from = 0; from < text.length;) {
    let end = from
    while (end < text.length && text.charCodeAt(end) !== blank) end += 1
    const word = end > from ? plainWordOf(workspace, text, from, end) : 0
    if (word < 0) {
      rows.length = first
      return -1
    }
    if (end > from && rows.length < first + maxTokens) push(rows, word)
    from = end + 1
  }
  return rows.length - first
}
