import { wordSize } from '../state'
import { alikeForename, compareForenames, forenameFound, forenameRarity, isCrossed } from './forename'
import { compareFurther, noFurther } from './furtherForenames'
import { lineAt, runTogether } from './nameWords'
import { firstSlot, forename, frequencyPart, furtherForenames, levelWeight, nameOrder, surname } from './plan'
import { alikeSurname, compareSurnames, surnameFound, surnameRarity } from './surname'

const sameOrder: i32 = 1
const swapped: i32 = 2

/** What the best way gives to lay the names last compared side by side: levels, and the frequency parts of forename and surname. */
export let forenameLevel: i32 = 0
export let surnameLevel: i32 = 0
export let furtherLevel: i32 = 0
export let orderLevel: i32 = 0
export let forenamePart: f64 = 0
export let surnamePart: f64 = 0
/** What it weighs. */
let best: f64 = 0

/** Keeps what was just found where it outweighs the best before it. */
function settle(further: i32, order: i32): void {
  const ofForename = frequencyPart(firstSlot(forename), forenameFound, forenameRarity)
  const ofSurname = frequencyPart(firstSlot(surname), surnameFound, surnameRarity)
  const weight =
    levelWeight(firstSlot(forename), forenameFound) +
    ofForename +
    levelWeight(firstSlot(surname), surnameFound) +
    ofSurname +
    levelWeight(firstSlot(furtherForenames), further) +
    levelWeight(firstSlot(nameOrder), order)
  if (order === swapped && weight <= best) return
  best = weight
  forenameLevel = forenameFound
  surnameLevel = surnameFound
  furtherLevel = further
  orderLevel = order
  forenamePart = ofForename
  surnamePart = ofSurname
}

/**
 * As `compareNames` of compare/names, of two people with one usual name each: a surname of one word and then forenames, so many words in all, laid out
 * as the words of a row. Returns false where others must compare them: forenames run together are a name of which too little is known.
 */
export function compareNames(left: usize, leftCount: i32, right: usize, rightCount: i32): bool {
  const a = left + wordSize
  const b = right + wordSize
  const an = leftCount - 1
  const bn = rightCount - 1
  const aWhole = runTogether(a, an, 0)
  const bWhole = runTogether(b, bn, 1)
  if (aWhole === 0 || bWhole === 0) return false
  const own = lineAt(left, 0)
  const other = lineAt(right, 0)
  compareForenames(a, an, aWhole, b, bn, bWhole)
  compareSurnames(own, right, 1, other)
  settle(isCrossed ? noFurther : compareFurther(a, an, b, bn), sameOrder)
  if (forenameFound < alikeForename && surnameFound < alikeSurname) return true
  compareForenames(a, an, aWhole, right, 1, other)
  compareSurnames(own, b, bn, bWhole)
  settle(noFurther, swapped)
  return true
}
