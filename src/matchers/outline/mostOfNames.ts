import { forenameEighths, surnameEighths } from '../pack/row.ts'
import { mostWords, outline, trait } from './layout.ts'
import { likeness, mostAlike } from './likeness.ts'
import { mostOfPlainNames } from './mostOfPlainNames.ts'
import type { NameCeilings } from './nameCeilings.ts'
import type { Probe } from './probe.ts'

/** Most a forename and a surname can earn, and the number of left words that can be like a right one. */
const found = { forename: 0, surname: 0, alike: 0 }

/** Looks at one left word beside all words of the probe. */
const lookAtWord = ({ plan, letters, codes, rarity, count }: Probe, ownLetters: number, ownCodes: number): void => {
  const { forename, surname } = plan.names
  let met = 0
  for (let w = 0; w < count; w += 1) {
    const alike = mostAlike(ownLetters, ownCodes, letters[w]!, codes[w]!)
    if (alike === likeness.apart) continue
    met = 1
    found.forename = Math.max(found.forename, forename[alike]![forenameEighths(rarity[w]!)]!)
    found.surname = Math.max(found.surname, surname[alike]![surnameEighths(rarity[w]!)]!)
  }
  found.alike += met
}

/**
 * Each part that agrees needs a word of its own, the others differ; or are missing, as any may be where a name lacks a part. Which word is
 * part of what is not known.
 */
const mostOfParts = (names: NameCeilings, isPartial: boolean, furthers: boolean): number => {
  const noForename = isPartial ? 0 : names.noForename
  const noSurname = isPartial ? 0 : names.noSurname
  const order = Math.max(0, names.sameOrder, names.swapped)
  const further = furthers ? names.further : 0
  const none = order + noForename + noSurname
  if (found.alike === 0) return none
  const forename = Math.max(found.forename, noForename)
  const surname = Math.max(found.surname, noSurname)
  const one = Math.max(forename + noSurname, noForename + surname, noForename + noSurname + further)
  if (found.alike === 1) return order + one
  const two = Math.max(one, forename + surname, forename + noSurname + further, noForename + surname + further)
  return order + (found.alike === 2 ? two : Math.max(two, forename + surname + further))
}

/** Most bits the comparisons of names can earn together, by the outline at `at`. */
export const mostOfNames = (probe: Probe, lines: Int32Array, at: number): number => {
  const { plan, count, line } = probe
  const left = lines[at + outline.traits]!
  const right = line[outline.traits]!
  const words = (left >>> trait.words) & 7
  if (words > mostWords || count < 0) return plan.mostNames
  const first = at + outline.words
  const end = first + words * 2
  const furthers = (lines[at + outline.present]! & line[outline.present]! & plan.names.furtherBit) !== 0
  const leftPlain = ((left >>> trait.plain) & 1) === 1
  const rightPlain = ((right >>> trait.plain) & 1) === 1
  if (leftPlain && rightPlain) return mostOfPlainNames(probe, lines, first, end, furthers)
  // Several forenames may be like one word of the other side once they are run together.
  if ((leftPlain && words > 2) || (rightPlain && count > 2)) return plan.mostNames
  found.forename = Number.NEGATIVE_INFINITY
  found.surname = Number.NEGATIVE_INFINITY
  found.alike = 0
  for (let w = first; w < end; w += 2) lookAtWord(probe, lines[w]!, lines[w + 1]!)
  return mostOfParts(plan.names, (((left | right) >>> trait.partial) & 3) !== 0, furthers)
}
