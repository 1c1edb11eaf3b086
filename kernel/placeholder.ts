import * as field from '../src/matchers/kernel/fields'
import { addressAt, told } from './state'
import { finish, hashStart, hashStep, isBlank, upperCase } from './text'

function isWord(hash: i32): bool {
  const words = addressAt(field.placeholderWords)
  for (let i = load<i32>(words); i > 0; i--) if (load<i32>(words + ((<usize>i) << 2)) === hash) return true
  return false
}

/** As `mayBe` of placeholderCell. */
function mayBe(start: usize, end: usize): bool {
  const longest = told(field.longestPlaceholder)
  let hash = hashStart
  let count = 0
  let repeated = true
  let first = 0
  for (let at = start; at < end; at++) {
    const byte: i32 = load<u8>(at)
    if (isBlank(byte)) continue
    if (byte < 0x21 || byte > 0x7e) return true
    const upper = upperCase(byte)
    if (count === 0) first = upper
    else if (upper !== first) repeated = false
    if (!repeated && count >= longest) return false
    hash = hashStep(hash, upper)
    count += 1
  }
  return repeated || isWord(finish(hash))
}

/** Whether a cell that is not empty may stand for "nothing known" (see `isPlaceholderCell`). */
export function mayBePlaceholder(start: usize, end: usize): bool {
  return load<u8>(addressAt(field.mayBegin) + <usize>load<u8>(start)) === 1 && mayBe(start, end)
}
