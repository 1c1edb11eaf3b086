import { apart, close } from '../likeness'
import { isDigit } from '../text'
import { lengthOf, startOf } from './side'
import { textGrade } from './texts'

const sign: i32 = 64

/** Where the part before the @ ends. */
function localEnd(text: usize): usize {
  const end = startOf(text) + <usize>lengthOf(text)
  let at = startOf(text)
  while (at < end && load<u8>(at) !== sign) at += 1
  return at
}

function sameLocalPart(a: usize, b: usize): bool {
  const length = localEnd(a) - startOf(a)
  return length === localEnd(b) - startOf(b) && memory.compare(startOf(a), startOf(b), length) === 0
}

/** The next digit at or after a place; `end` where there is none. */
function nextDigit(from: usize, end: usize): usize {
  let at = from
  while (at < end && !isDigit(load<u8>(at))) at += 1
  return at
}

function sameDigits(a: usize, b: usize): bool {
  const end = startOf(a) + <usize>lengthOf(a)
  const otherEnd = startOf(b) + <usize>lengthOf(b)
  let at = nextDigit(startOf(a), end)
  let other = nextDigit(startOf(b), otherEnd)
  while (at < end && other < otherEnd && load<u8>(at) === load<u8>(other)) {
    at = nextDigit(at + 1, end)
    other = nextDigit(other + 1, otherEnd)
  }
  return at === end && other === otherEnd
}

/** The level of two different e-mail addresses, as compare/email. */
export function compareEmails(a: usize, b: usize): i32 {
  const grade = textGrade(startOf(a), lengthOf(a), startOf(b), lengthOf(b))
  if (grade === close && sameDigits(a, b)) return 2
  if (sameLocalPart(a, b)) return 3
  return grade === apart ? 5 : 4
}
