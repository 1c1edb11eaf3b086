import type { Pair } from '../compare/pair.ts'
import { forenameEighths, glanceField, header, nameField, nameSize, surnameEighths } from '../pack/row.ts'
import { bitCount } from '../text/bitCount.ts'
import { tooOdd } from '../text/lettersOf.ts'
import type { NameCeilings } from './nameCeilings.ts'

const apart = 0
const perhapsAlike = 1
const equal = 2

/** Judged at a glance: can two words be alike? An initial may stand for any word. */
const glance = (a: Int32Array, i: number, b: Int32Array, j: number): number => {
  if (a[i] === b[j]) return equal
  const letters = a[i + glanceField.letters]!
  const others = b[j + glanceField.letters]!
  if (!tooOdd(letters, others) || bitCount(letters) === 1 || bitCount(others) === 1) return perhapsAlike
  const sound = a[i + glanceField.sound]!
  const otherSound = b[j + glanceField.sound]!
  if (sound === otherSound || sound === b[j + glanceField.otherSound] || a[i + glanceField.otherSound] === otherSound)
    return perhapsAlike
  return (a[i + glanceField.groups]! & b[j + glanceField.groups]!) === 0 ? apart : perhapsAlike
}

/** Most a forename and a surname can earn, and the number of left words that can be like a right one. */
const bound = { forename: 0, surname: 0, alike: 0 }

/** Looks at one left word beside all right words: whether any can be alike, and what the pair could earn as forename and as surname. */
const lookAtWord = (pair: Pair, names: NameCeilings, i: number): void => {
  const { a, b, bi } = pair
  const end = bi + b[bi + header.glances]! + b[bi + header.glanceCount]! * glanceField.size
  const rarity = a[i + glanceField.rarity]!
  let found = false
  for (let j = bi + b[bi + header.glances]!; j < end; j += glanceField.size) {
    const seen = glance(a, i, b, j)
    if (seen === apart) continue
    found = true
    const other = b[j + glanceField.rarity]!
    const forename = Math.min(forenameEighths(rarity), forenameEighths(other))
    const surname = Math.min(surnameEighths(rarity), surnameEighths(other))
    bound.forename = Math.max(
      bound.forename,
      seen === equal ? names.forename.equal[forename]! : names.forename.alike[forename]!,
    )
    bound.surname = Math.max(
      bound.surname,
      seen === equal ? names.surname.equal[surname]! : names.surname.alike[surname]!,
    )
  }
  if (found) bound.alike += 1
}

/** Whether a name has these forenames run together, written in another number of words or in several. */
const holdsWhole = (heap: Int32Array, at: number, whole: number, count: number): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    if (heap[nameAt + nameField.wholeForename] === whole && heap[nameAt + nameField.forenames]! + count > 2) return true
    nameAt += nameSize(heap, nameAt)
  }
  return false
}

/** Forenames that are the same once run together agree exactly though no word of theirs need be alike. */
const lookAtWholes = ({ a, ai, b, bi }: Pair, names: NameCeilings): void => {
  let nameAt = ai + a[ai + header.names]!
  for (let i = a[ai + header.nameCount]!; i > 0; i -= 1) {
    const whole = a[nameAt + nameField.wholeForename]!
    if (whole >= 0 && holdsWhole(b, bi, whole, a[nameAt + nameField.forenames]!)) {
      bound.alike += 1
      bound.forename = names.mostForename
    }
    nameAt += nameSize(a, nameAt)
  }
}

const lookAtWords = (pair: Pair, names: NameCeilings): void => {
  const { a, ai } = pair
  bound.forename = Number.NEGATIVE_INFINITY
  bound.surname = Number.NEGATIVE_INFINITY
  bound.alike = 0
  const end = ai + a[ai + header.glances]! + a[ai + header.glanceCount]! * glanceField.size
  for (let i = ai + a[ai + header.glances]!; i < end; i += glanceField.size) lookAtWord(pair, names, i)
  lookAtWholes(pair, names)
}

/**
 * Most bits all name comparisons can earn together, judged by which words can be alike: each part that agrees needs a word of its own,
 * the others differ (or are missing, where a name lacks the part).
 */
export const namesCeiling = (pair: Pair, names: NameCeilings): number => {
  const { a, ai, b, bi } = pair
  const partial = a[ai + header.partial]! | b[bi + header.partial]!
  const noForename = (partial & 1) === 0 ? names.forename.different : 0
  const noSurname = (partial & 2) === 0 ? names.surname.different : 0
  const { order, further } = names
  lookAtWords(pair, names)
  if (bound.alike === 0) return order + noForename + noSurname
  const forename = Math.max(bound.forename, noForename)
  const surname = Math.max(bound.surname, noSurname)
  const one = Math.max(forename + noSurname, noForename + surname, noForename + noSurname + further)
  if (bound.alike === 1) return order + one
  const two = Math.max(one, forename + surname, forename + noSurname + further, noForename + surname + further)
  return order + (bound.alike === 2 ? two : Math.max(two, forename + surname + further))
}
