import * as field from '../../src/matchers/kernel/fields'
import { apart, close } from '../likeness'
import { compareEmails } from './emails'
import { levelWeight } from './plan'
import { lengthOf, sameText, sideValueCount, sideValues, startOf, valueSize, valueText, valueValid } from './side'
import { oneEdit, textGrade } from './texts'

function typingError(a: usize, b: usize): bool {
  return oneEdit(startOf(a), lengthOf(a), startOf(b), lengthOf(b))
}

function compareTexts(a: usize, b: usize): i32 {
  const grade = textGrade(startOf(a), lengthOf(a), startOf(b), lengthOf(b))
  return grade >= close ? 2 : grade === apart ? 4 : 3
}

/** The level of two different values, -1 where others must compare them; see the comparisons of each kind. */
function compareOther(kind: i32, valid: bool, a: usize, b: usize): i32 {
  if (kind === field.comparedPhone) return typingError(a, b) ? 2 : 3
  if (kind === field.comparedVehicle || kind === field.comparedCategory) return 2
  if (kind === field.comparedLettered) return valid ? 5 : typingError(a, b) ? 3 : 4
  if (kind === field.comparedIdentifier) return typingError(a, b) ? 3 : valid ? 5 : 4
  if (kind === field.comparedEmail) return compareEmails(a, b)
  if (kind === field.comparedText) return compareTexts(a, b)
  return -1
}

/** Whether two of the values compared last are the same. */
export let isShared: bool = false

function compareTwo(kind: i32, a: usize, b: usize): i32 {
  const valid = load<i32>(a, valueValid) === 1 && load<i32>(b, valueValid) === 1
  if (!sameText(a + valueText, b + valueText)) return compareOther(kind, valid, a + valueText, b + valueText)
  isShared = true
  return valid || (kind !== field.comparedLettered && kind !== field.comparedIdentifier) ? 1 : 2
}

function endOf(side: usize): usize {
  return side + sideValues + <usize>load<i32>(side, sideValueCount) * valueSize
}

/** The level of the two values of a comparison that weigh most, as compare/values; -1 where others must compare them. */
export function compareValues(slot: i32, kind: i32, left: usize, right: usize): i32 {
  let chosen = 0
  isShared = false
  const end = endOf(left)
  const otherEnd = endOf(right)
  for (let a = left + sideValues; a < end; a += valueSize) {
    if (load<i32>(a) !== slot) continue
    for (let b = right + sideValues; b < otherEnd; b += valueSize) {
      if (load<i32>(b) !== slot) continue
      const level = compareTwo(kind, a, b)
      if (level < 0) return -1
      if (chosen === 0 || levelWeight(slot, level) > levelWeight(slot, chosen)) chosen = level
    }
  }
  return chosen
}
