import { mostWords, outline, trait } from '../outline/layout.ts'
import { writeWord } from '../outline/writeOutline.ts'
import { plainLine } from '../pack/plainWord.ts'
import { glanceField } from '../pack/row.ts'
import { glanceOf, isLineOf, wordBits, wordOfGlance } from '../pack/wordLines.ts'
import type { Look } from './look.ts'
import type { UsualNames } from './usualNames.ts'

/** The line of the word noted at `place`, -1 for a word that has none. */
const lineOfWord = ({ workspace }: Look, names: UsualNames, bytes: Uint8Array, place: number): number => {
  const { lines } = workspace.words
  const start = names.starts[place]!
  const end = names.ends[place]!
  const likely = names.lines[place]!
  return likely >= 0 && isLineOf(lines, likely, bytes, start, end, wordBits.letters)
    ? likely
    : plainLine(workspace, bytes, start, end)
}

/** Finds the words of the usual name numbered `row` and writes them to the outline; returns false where the row must be packed. */
export const lookAtName = (look: Look, names: UsualNames, bytes: Uint8Array, row: number): boolean => {
  const { glances, workspace, line, plan, surname } = look
  const count = names.counts[row]!
  if (count === 0) return false
  for (let w = 0; w < count; w += 1) {
    const found = lineOfWord(look, names, bytes, row * mostWords + w)
    if (found < 0) return false
    glances[w] = glanceOf(found)
  }
  const { lines } = workspace.words.lines
  look.words = count
  surname.word = wordOfGlance(lines, glances[0]!)
  surname.glances = lines
  surname.glance = glances[0]!
  look.otherInitials = 0
  for (let w = 0; w < count; w += 1) {
    look.rarities[w] = lines[glances[w]! + glanceField.rarity]!
    writeWord(lines, glances[w]!, line, outline.words + w * 2)
    if (glances[w] !== glances[0]) look.otherInitials |= lines[glances[w]! + glanceField.initial]!
  }
  look.initials = look.otherInitials | lines[glances[0]! + glanceField.initial]!
  const { bits } = plan.slots
  line[outline.present] = bits.name | (count > 2 ? bits.furtherNames : 0)
  line[outline.traits] = (count << trait.words) | (1 << trait.plain)
  return true
}
