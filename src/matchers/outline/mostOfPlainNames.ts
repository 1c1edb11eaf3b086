import { forenameEighths, surnameEighths } from '../pack/row.ts'
import { tooOdd } from '../text/lettersOf.ts'
import { likeness, mostAlike } from './likeness.ts'
import type { NameCeilings } from './nameCeilings.ts'
import type { Probe } from './probe.ts'

/**
 * The words of a plain name in an outline: its surname at `at`, then, up to `end`, its forenames; two integers each.
 */
type Words = { at: number; end: number }

const left: Words = { at: 0, end: 0 }

const alikeAt = ({ words }: Probe, lines: Int32Array, w: number, right: number): number =>
  mostAlike(lines[w]!, lines[w + 1]!, words[right * 2]!, words[right * 2 + 1]!)

/** Most the forename can earn by the first forenames and by another, and whether further ones may be alike. */
const forenames = { first: 0, other: 0, furtherAlike: false }

/** Looks at the left forenames beside the right words from `from` to `to`. */
const lookAtForenames = (probe: Probe, lines: Int32Array, from: number, to: number): void => {
  const { plan, rarity } = probe
  const { firstForename, otherForename, noForename } = plan.names
  forenames.first = noForename
  forenames.other = Number.NEGATIVE_INFINITY
  forenames.furtherAlike = false
  for (let w = left.at + 2; w < left.end; w += 2) {
    for (let right = from; right < to; right += 1) {
      const alike = alikeAt(probe, lines, w, right)
      if (alike === likeness.apart) continue
      const eighths = forenameEighths(rarity[right]!)
      if (w === left.at + 2 && right === from) forenames.first = Math.max(noForename, firstForename[alike]![eighths]!)
      else forenames.other = Math.max(forenames.other, otherForename[alike]![eighths]!)
      if (w > left.at + 2 && right > from) forenames.furtherAlike = true
    }
  }
}

const lettersOfForenames = (lines: Int32Array): number => {
  let letters = 0
  for (let w = left.at + 2; w < left.end; w += 2) letters |= lines[w]!
  return letters
}

const lettersOfProbe = ({ words, count }: Probe): number => {
  let all = 0
  for (let w = 1; w < count; w += 1) all |= words[w * 2]!
  return all
}

const mostOfSurnames = (probe: Probe, lines: Int32Array, right: number): number => {
  const { plan, rarity } = probe
  const { surname, noSurname } = plan.names
  return Math.max(noSurname, surname[alikeAt(probe, lines, left.at, right)]![surnameEighths(rarity[right]!)]!)
}

/** Most a surname can earn beside several forenames run together, of which the letters are known. */
const mostOfWhole = (names: NameCeilings, surname: number, whole: number): number =>
  surname === whole ? names.mostSurname : tooOdd(surname, whole) ? names.similarSurname : names.alikeSurname

/** The names in their given order: no further forenames are compared where another forename, or all run together, stand for the first. */
const mostInOrder = (probe: Probe, lines: Int32Array, furthers: boolean): number => {
  const { names } = probe.plan
  lookAtForenames(probe, lines, 1, probe.count)
  const further = furthers ? (forenames.furtherAlike ? names.further : names.noFurther) : 0
  const several = left.end - left.at > 4 || probe.count > 2
  const whole = several && lettersOfForenames(lines) === lettersOfProbe(probe)
  const forename = Math.max(
    forenames.first + further,
    forenames.other,
    whole ? names.mostForename : Number.NEGATIVE_INFINITY,
  )
  return names.sameOrder + forename + mostOfSurnames(probe, lines, 0)
}

/** The names with the right forenames and surname exchanged. */
const mostExchanged = (probe: Probe, lines: Int32Array): number => {
  const { plan, words, count } = probe
  const { names } = plan
  lookAtForenames(probe, lines, 0, 1)
  const whole = left.end - left.at > 4 && lettersOfForenames(lines) === words[0]
  const forename = whole ? names.mostForename : Math.max(forenames.first, forenames.other)
  let surname = mostOfSurnames(probe, lines, 1)
  for (let right = 2; right < count; right += 1) surname = Math.max(surname, mostOfSurnames(probe, lines, right))
  if (count > 2) surname = Math.max(surname, mostOfWhole(names, lines[left.at]!, lettersOfProbe(probe)))
  return names.swapped + forename + surname
}

/** Most bits the comparisons of two plain names can earn together: words of the left one lie from `at` to `end` in `lines`. */
export const mostOfPlainNames = (
  probe: Probe,
  lines: Int32Array,
  at: number,
  end: number,
  furthers: boolean,
): number => {
  left.at = at
  left.end = end
  return Math.max(mostInOrder(probe, lines, furthers), mostExchanged(probe, lines))
}

/** Whether `mostOfPlainNames` is so many bits or more. */
export const plainNamesReach = (
  probe: Probe,
  lines: Int32Array,
  at: number,
  end: number,
  furthers: boolean,
  bits: number,
): boolean => {
  left.at = at
  left.end = end
  const { swapped, mostForename, mostSurname } = probe.plan.names
  if (mostInOrder(probe, lines, furthers) >= bits) return true
  return swapped + mostForename + mostSurname >= bits && mostExchanged(probe, lines) >= bits
}
