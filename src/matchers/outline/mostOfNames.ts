import { forenameEighths, surnameEighths } from '../pack/row.ts'
import { mostWords, outline, trait } from './layout.ts'
import { likeness, mostAlike } from './likeness.ts'
import { mostOfPlainNames, plainNamesReach } from './mostOfPlainNames.ts'
import type { NameCeilings } from './nameCeilings.ts'
import type { Probe } from './probe.ts'

/** Most a forename and a surname can earn, and the number of left words that can be like a right one. */
const found = { forename: 0, surname: 0, alike: 0 }

/** Looks at one left word beside all words of the probe. */
const lookAtWord = ({ plan, words, rarity, count }: Probe, letters: number, codes: number): void => {
  const { forename, surname } = plan.names
  let met = 0
  for (let w = 0; w < count; w += 1) {
    const alike = mostAlike(letters, codes, words[w * 2]!, words[w * 2 + 1]!)
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

const holdsFurthers = ({ plan, line }: Probe, lines: Int32Array, at: number): boolean =>
  (lines[at + outline.present]! & line[outline.present]! & plan.names.furtherBit) !== 0

const wordsOf = (line: Int32Array, at: number): number => (line[at + outline.traits]! >>> trait.words) & 7
const isPlain = (line: Int32Array, at: number): boolean => ((line[at + outline.traits]! >>> trait.plain) & 1) === 1

/** Most bits the comparisons of names can earn together where one of them is not plain. */
const mostOfOtherNames = (probe: Probe, lines: Int32Array, at: number): number => {
  const { plan, count, line } = probe
  const words = wordsOf(lines, at)
  // Several forenames may be like one word of the other side once they are run together.
  const wholes = (isPlain(lines, at) && words > 2) || (isPlain(line, 0) && count > 2)
  if (words > mostWords || count < 0 || wholes) return plan.mostNames
  found.forename = Number.NEGATIVE_INFINITY
  found.surname = Number.NEGATIVE_INFINITY
  found.alike = 0
  const first = at + outline.words
  for (let w = first; w < first + words * 2; w += 2) lookAtWord(probe, lines[w]!, lines[w + 1]!)
  const partial = ((lines[at + outline.traits]! | line[outline.traits]!) >>> trait.partial) & 3
  return mostOfParts(plan.names, partial !== 0, holdsFurthers(probe, lines, at))
}

const arePlain = (probe: Probe, lines: Int32Array, at: number): boolean =>
  isPlain(lines, at) && isPlain(probe.line, 0) && probe.count >= 0 && wordsOf(lines, at) <= mostWords

const endOfWords = (lines: Int32Array, at: number): number => at + outline.words + wordsOf(lines, at) * 2

/** Most bits the comparisons of names can earn together, by the outline at `at`. */
export const mostOfNames = (probe: Probe, lines: Int32Array, at: number): number =>
  arePlain(probe, lines, at)
    ? mostOfPlainNames(probe, lines, at + outline.words, endOfWords(lines, at), holdsFurthers(probe, lines, at))
    : mostOfOtherNames(probe, lines, at)

/** Whether `mostOfNames` is so many bits or more. */
export const namesReach = (probe: Probe, lines: Int32Array, at: number, bits: number): boolean =>
  arePlain(probe, lines, at)
    ? plainNamesReach(probe, lines, at + outline.words, endOfWords(lines, at), holdsFurthers(probe, lines, at), bits)
    : mostOfOtherNames(probe, lines, at) >= bits
