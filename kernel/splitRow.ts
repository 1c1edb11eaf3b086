import * as field from '../src/matchers/kernel/fields'
import { cellAt, columns, told } from './state'
import { isBlank } from './text'

const comma: i32 = 44

/** Notes the cell between two places, without blanks at its ends. */
function noteCell(at: usize, start: usize, end: usize): void {
  let first = start
  let last = end
  // All blanks are at most 32.
  if (first < last && (load<u8>(first) <= 32 || load<u8>(last - 1) <= 32)) {
    while (first < last && isBlank(load<u8>(first))) first += 1
    while (last > first && isBlank(load<u8>(last - 1))) last -= 1
  }
  store<u64>(at, <u64>first | ((<u64>last) << 32))
}

/** Notes where the cells of a record lie, as `splitRecord`; returns false for one that must be read otherwise. Sixteen bytes after it can be read. */
export function splitRow(row: i32, start: usize, end: usize): bool {
  let at = cellAt(row, 0)
  const stop = at + (columns << 3)
  const commas = i8x16.splat(<i8>comma)
  let seen = i8x16.splat(0)
  let from = start
  let base = start
  for (; base + 16 <= end; base += 16) {
    const some = v128.load(base)
    seen = v128.or(seen, some)
    for (let bits = i8x16.bitmask(i8x16.eq(some, commas)); bits !== 0; bits &= bits - 1) {
      const next = base + <usize>ctz(bits)
      if (at === stop) return false
      noteCell(at, from, next)
      at += 8
      from = next + 1
    }
  }
  let other: i32 = i8x16.bitmask(seen)
  for (; base < end; base++) {
    const byte: i32 = load<u8>(base)
    other |= byte & 128
    if (byte !== comma) continue
    if (at === stop) return false
    noteCell(at, from, base)
    at += 8
    from = base + 1
  }
  if (at + 8 !== stop || (other !== 0 && told(field.allowsOther) === 0)) return false
  noteCell(at, from, end)
  return true
}
