import { push } from '../pack/intVector.ts'
import type { GlanceOf } from '../pack/words.ts'
import * as field from './fields.ts'
import type { Kernel } from './kernel.ts'

const plain = new RegExp(`^[A-Z]{1,${field.longestWord}}$`)

/** The glances of plain words as a kernel knows them; it describes those it has not met. */
export const createGlanceOf = ({ exports, ints, bytes, place }: Kernel): GlanceOf => {
  const at = place(field.texts)
  return (text, glances) => {
    if (!plain.test(text)) return false
    for (let i = 0; i < text.length; i += 1) bytes[at + i] = text.charCodeAt(i)
    const line = exports.lineOfWord(at, at + text.length) / 4
    if (line === 0 || ints[line] === field.oddWord) return false
    for (let i = line + field.lineLetters / 4; i < line + field.lineText / 4; i += 1) push(glances, ints[i]!)
    return true
  }
}
