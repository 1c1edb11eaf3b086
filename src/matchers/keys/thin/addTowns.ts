import { monthOf, yearOf } from '../../pack/row.ts'
import { wordHash } from '../../pack/words.ts'
import { combine, hashText } from '../../text/hash.ts'
import type { KeySource } from '../keyRule.ts'
import { eachDate } from './eachDate.ts'
import { eachTown } from './eachTown.ts'
import { stretchesOf } from './stretchesOf.ts'
import { fewLetters, thinPart, type AddPart } from './thinPart.ts'

/** A town alone, and with parts of the birth date. */
export const addTowns = (source: KeySource, add: AddPart): void =>
  eachTown(source, (town, word) => {
    const hash = wordHash(source.words, word)
    add(thinPart.town, hash)
    eachDate(source, (date) => {
      const [even, odd] = stretchesOf(date)
      add(thinPart.townAndYear, combine(hashText(town.slice(0, fewLetters)), yearOf(date)))
      add(thinPart.townAndMonth, combine(hash, monthOf(date)))
      add(thinPart.townAndStretch, combine(hash, even))
      add(thinPart.townAndOtherStretch, combine(hash, odd))
    })
  })
