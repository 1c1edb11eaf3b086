import * as field from '../src/matchers/kernel/fields'
import { addressAt, block, told } from './state'

const lineFeed: i32 = 10
const carriageReturn: i32 = 13
const quote: i32 = 34

/** Which of 16 bytes are a line end, a quote or a NUL, a bit each: a table has, by the last four bits of each of these, the byte itself. */
function specials(at: usize): i32 {
  const some = v128.load(at)
  const table = i8x16(0, -1, 34, -1, -1, -1, -1, -1, -1, -1, 10, -1, -1, 13, -1, 0)
  return i8x16.bitmask(i8x16.eq(some, i8x16.swizzle(table, v128.and(some, i8x16.splat(15)))))
}

/** Where the first line end, quote or NUL at or after `at` is; `end` when there is none. */
function nextSpecial(from: usize, end: usize): usize {
  let at = from
  for (; at + 16 <= end; at += 16) {
    const found = specials(at)
    if (found !== 0) return at + <usize>ctz(found)
  }
  for (; at < end; at++) {
    const byte: i32 = load<u8>(at)
    if (byte === lineFeed || byte === carriageReturn || byte === quote || byte === 0) return at
  }
  return end
}

function isBlankLine(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    const byte: i32 = load<u8>(at)
    if (byte !== 32 && byte !== 9 && byte !== 11 && byte !== 12) return false
  }
  return true
}

/** Lines of the block last split. */
export let lines: i32 = 0

/**
 * Notes the records of a block of so many bytes, each by its start, end and line; returns how many, -1 for a block with quotes or NULs, or a record
 * that is too long: others split it. Lines end as `createRecordGuard` says.
 */
export function splitBlock(length: i32): i32 {
  const end = block + <usize>length
  const first = addressAt(field.records)
  const most = told(field.mostRecords)
  let found = 0
  let line = 0
  for (let start = block; start < end;) {
    const stop = nextSpecial(start, end)
    const byte: i32 = stop < end ? load<u8>(stop) : lineFeed
    if (byte === quote || byte === 0 || stop - start > <usize>field.longestRecord) return -1
    line += 1
    if (!isBlankLine(start, stop)) {
      if (found === most) return -1
      const record = first + <usize>found * 12
      store<u32>(record, <u32>(start - block))
      store<u32>(record, <u32>(stop - block), 4)
      store<i32>(record, line, 8)
      found += 1
    }
    start = stop + 1
    if (byte === carriageReturn && start < end && load<u8>(start) === lineFeed) start += 1
  }
  lines = line
  return found
}
