import * as field from '../src/matchers/kernel/fields'
import { damerau } from './damerau'
import { jaroWinkler } from './jaroWinkler'
import { apart, close, equal, initial, near, similar, tooOdd, variant } from './likeness'
import { addressAt } from './state'

function textOf(line: usize): usize {
  return line + field.lineText
}

/** Whether the one word comes before the other: longer first, then by letters (see `comesFirst`). */
function comesFirst(a: usize, la: i32, b: usize, lb: i32): bool {
  if (la !== lb) return la > lb
  let i = 0
  while (i < la && load<u8>(a + <usize>i) === load<u8>(b + <usize>i)) i += 1
  return i === la || load<u8>(a + <usize>i) < load<u8>(b + <usize>i)
}

/** As `byLetters` of similarity. */
function byLetters(a: usize, la: i32, b: usize, lb: i32): i32 {
  const shorter = min(la, lb)
  if (shorter < 3) return apart
  const winkler = jaroWinkler(a, la, b, lb)
  if (winkler < 0.6) return apart
  const edits = abs(la - lb) > 2 ? 3 : damerau(a, la, b, lb)
  if (edits <= 1) return close
  if ((edits === 2 && shorter >= 6) || winkler >= 0.92) return near
  return winkler >= 0.85 || (edits === 2 && shorter >= 5) ? similar : apart
}

function groupsOf(line: usize): usize {
  return addressAt(field.groups) + load<u32>(line, field.lineGroups)
}

/** Whether two words share a group of equivalent names. */
function shareGroup(a: usize, b: usize): bool {
  if ((load<i32>(a, field.lineGroupBits) & load<i32>(b, field.lineGroupBits)) === 0) return false
  const some = groupsOf(a)
  const others = groupsOf(b)
  for (let i = load<i32>(some), at = some + 4; i > 0; i--, at += 8)
    for (let j = load<i32>(others), to = others + 4; j > 0; j--, to += 8)
      if (load<i32>(at) === load<i32>(to)) return true
  return false
}

function soundsMeet(a: usize, b: usize): bool {
  const sound = load<i32>(a, field.lineSound)
  const other = load<i32>(b, field.lineSound)
  return sound === other || sound === load<i32>(b, field.lineOtherSound) || load<i32>(a, field.lineOtherSound) === other
}

/** How alike the words of two lines are, as `nameSimilarity` says, where an initial stands for any word that has the letter. */
export function wordLikeness(a: usize, b: usize): i32 {
  if (a === b) return equal
  if (shareGroup(a, b)) return variant
  const la = load<i32>(a, field.lineLength)
  const lb = load<i32>(b, field.lineLength)
  const letters = load<i32>(a, field.lineLetters)
  const otherLetters = load<i32>(b, field.lineLetters)
  if ((la === 1 || lb === 1) && (letters & otherLetters) !== 0) return initial
  const beyond = soundsMeet(a, b) ? similar : apart
  if (tooOdd(letters, otherLetters)) return beyond
  const most = comesFirst(textOf(a), la, textOf(b), lb)
    ? byLetters(textOf(a), la, textOf(b), lb)
    : byLetters(textOf(b), lb, textOf(a), la)
  return max(beyond, most)
}
