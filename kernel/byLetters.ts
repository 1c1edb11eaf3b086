import * as field from '../src/matchers/kernel/fields'
import { damerau } from './damerau'
import { jaroWinkler } from './jaroWinkler'
import { apart, close, near, similar } from './likeness'
import { count } from './state'

/** Whether the one text comes before the other: longer first, then by letters (see `comesFirst`). */
function comesFirst(a: usize, la: i32, b: usize, lb: i32): bool {
  if (la !== lb) return la > lb
  let i = 0
  while (i < la && load<u8>(a + <usize>i) === load<u8>(b + <usize>i)) i += 1
  return i === la || load<u8>(a + <usize>i) < load<u8>(b + <usize>i)
}

function inOrder(a: usize, la: i32, b: usize, lb: i32): i32 {
  const shorter = min(la, lb)
  if (shorter < 3) return apart
  count(field.countSimilarities, 1)
  const winkler = jaroWinkler(a, la, b, lb)
  if (winkler < 0.6) return apart
  const edits = abs(la - lb) > 2 ? 3 : damerau(a, la, b, lb)
  if (edits <= 1) return close
  if ((edits === 2 && shorter >= 6) || winkler >= 0.92) return near
  return winkler >= 0.85 || (edits === 2 && shorter >= 5) ? similar : apart
}

/** How alike two different texts are by their letters, as `byContent` of similarity. */
export function byLetters(a: usize, la: i32, b: usize, lb: i32): i32 {
  return comesFirst(a, la, b, lb) ? inOrder(a, la, b, lb) : inOrder(b, lb, a, la)
}
