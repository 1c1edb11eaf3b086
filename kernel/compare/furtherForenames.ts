import * as field from '../../src/matchers/kernel/fields'
import { apart, equal } from '../likeness'
import { nameLikeness } from '../wordLikeness'
import { lengthOf, lineAt } from './nameWords'

export const noFurther: i32 = 0
const exact: i32 = 1
const alike: i32 = 2
const initial: i32 = 3
const different: i32 = 4

function compareTwo(a: usize, b: usize): i32 {
  if (lengthOf(a) === 1 || lengthOf(b) === 1)
    return load<u8>(a + field.lineText) === load<u8>(b + field.lineText) ? initial : different
  const grade = nameLikeness(a, b)
  return grade === equal ? exact : grade > apart ? alike : different
}

/** As `compareFurther`, of all words but the first of each. */
export function compareFurther(a: usize, an: i32, b: usize, bn: i32): i32 {
  if (an === 1 || bn === 1) return noFurther
  let best = different
  for (let i = 1; i < an; i++) for (let j = 1; j < bn; j++) best = min(best, compareTwo(lineAt(a, i), lineAt(b, j)))
  return best
}
