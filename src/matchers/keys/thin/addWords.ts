import { glanceField, header, monthOf, yearOf } from '../../pack/row.ts'
import { wordLength, wordText } from '../../pack/words.ts'
import { combine, hashText } from '../../text/hash.ts'
import type { KeySource } from '../keyRule.ts'
import { eachDate } from './eachDate.ts'
import { eachTown } from './eachTown.ts'
import { fewLetters, thinPart, type AddPart } from './thinPart.ts'

/** The first and the last letters of a word with the year of birth, one more or less, or with its month; four letters by themselves. */
export const addWords = (source: KeySource, add: AddPart): void => {
  const { heap, at, words } = source
  const glances = at + heap[at + header.glances]!
  const end = glances + heap[at + header.glanceCount]! * glanceField.size
  for (let i = glances; i < end; i += glanceField.size) {
    if (wordLength(words, heap[i]!) < 2) continue
    const text = wordText(words, heap[i]!)
    add(thinPart.letters, hashText(text.slice(0, fewLetters + 1)))
    const [first, last] = [hashText(text.slice(0, fewLetters)), hashText(`-${text.slice(-fewLetters)}`)]
    eachDate(source, (date) => {
      for (const letters of [first, last]) {
        add(thinPart.evenYears, combine(letters, yearOf(date) >> 1))
        add(thinPart.oddYears, combine(letters, (yearOf(date) + 1) >> 1))
        add(thinPart.month, combine(letters, monthOf(date)))
      }
    })
    eachTown(source, (town) => add(thinPart.lettersAndTown, combine(first, hashText(town.slice(0, fewLetters)))))
  }
}
