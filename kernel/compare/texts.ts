import { byLetters } from '../byLetters'
import { apart, equal, tooOdd } from '../likeness'
import { lettersOf, sameBytes } from '../text'

/** How alike two texts are by their letters alone, as `textSimilarity`: apart, similar, near, close or equal (see likeness). */
export function textGrade(a: usize, aLength: i32, b: usize, bLength: i32): i32 {
  if (aLength === bLength && sameBytes(a, b, <usize>aLength)) return equal
  if (tooOdd(lettersOf(a, a + <usize>aLength), lettersOf(b, b + <usize>bLength))) return apart
  return byLetters(a, aLength, b, bLength)
}

function areAlike(a: usize, b: usize): bool {
  return load<u8>(a) === load<u8>(b)
}

/** As `oneEdit` of text/oneEdit. */
export function oneEdit(a: usize, aLength: i32, b: usize, bLength: i32): bool {
  const gap = aLength - bLength
  if (gap > 1 || gap < -1) return false
  const shorter = <usize>min(aLength, bLength)
  let front: usize = 0
  while (front < shorter && areAlike(a + front, b + front)) front += 1
  const aEnd = a + <usize>aLength - 1
  const bEnd = b + <usize>bLength - 1
  let back: usize = 0
  while (back < shorter - front && areAlike(aEnd - back, bEnd - back)) back += 1
  const left = shorter - front - back
  if (gap !== 0) return left === 0
  return left === 1 || (left === 2 && areAlike(a + front, b + front + 1) && areAlike(a + front + 1, b + front))
}
