import * as field from '../src/matchers/kernel/fields'
import { byLetters } from './byLetters'
import { apart, equal, initial, similar, tooOdd, variant } from './likeness'
import { addressAt } from './state'

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

/** How alike the words of two lines are, as `nameSimilarity` says. */
export function nameLikeness(a: usize, b: usize): i32 {
  if (a === b) return equal
  if (shareGroup(a, b)) return variant
  const beyond = soundsMeet(a, b) ? similar : apart
  if (tooOdd(load<i32>(a, field.lineLetters), load<i32>(b, field.lineLetters))) return beyond
  const text = a + field.lineText
  const most = byLetters(text, load<i32>(a, field.lineLength), b + field.lineText, load<i32>(b, field.lineLength))
  return max(beyond, most)
}

function isInitial(a: usize, b: usize): bool {
  return (
    (load<i32>(a, field.lineLength) === 1 || load<i32>(b, field.lineLength) === 1) &&
    (load<i32>(a, field.lineLetters) & load<i32>(b, field.lineLetters)) !== 0
  )
}

/** The same, but that an initial stands for any word that has the letter. */
export function wordLikeness(a: usize, b: usize): i32 {
  const alike = nameLikeness(a, b)
  return alike < initial && isInitial(a, b) ? initial : alike
}
