import * as field from '../src/matchers/kernel/fields'
import { miss } from './missing'
import { addressAt, told } from './state'
import { passingHash, sameBytes } from './text'

/** Cells remembered. */
export let memoCount: i32 = 0

function entryOf(place: u32): usize {
  return addressAt(field.memoEntries) + <usize>(place - 1) * <usize>field.memoSize
}

function isOf(entry: usize, kind: i32, hash: i32, start: usize, end: usize): bool {
  return (
    load<i32>(entry, field.memoHash) === hash &&
    load<i32>(entry, field.memoKind) === kind &&
    <usize>load<u32>(entry, field.memoKeyLength) === end - start &&
    sameBytes(<usize>load<u32>(entry, field.memoKey), start, end - start)
  )
}

/** Where the place of a cell is, or would be, found. */
function slotOf(kind: i32, hash: i32, start: usize, end: usize): usize {
  const mask = told(field.memoSlotMask)
  const slots = addressAt(field.memoSlots)
  let place = (hash + kind) & mask
  let found = load<u32>(slots + ((<usize>place) << 2))
  while (found !== 0 && !isOf(entryOf(found), kind, hash, start, end)) {
    place = (place + 1) & mask
    found = load<u32>(slots + ((<usize>place) << 2))
  }
  return slots + ((<usize>place) << 2)
}

/** What is remembered of a cell; 0, and it is missed, where it was not met before. */
export function recall(kind: i32, start: usize, end: usize): usize {
  const found = load<u32>(slotOf(kind, passingHash(start, end), start, end))
  if (found !== 0) return entryOf(found)
  miss(kind, start, end)
  return 0
}

/** Remembers the cell whose bytes lie at `key`; returns its entry, to be filled in, 0 for one that is there. */
export function addMemo(kind: i32, key: usize, length: usize): usize {
  const hash = passingHash(key, key + length)
  const slot = slotOf(kind, hash, key, key + length)
  if (load<u32>(slot) !== 0) return 0
  memoCount += 1
  store<u32>(slot, <u32>memoCount)
  const entry = entryOf(<u32>memoCount)
  store<i32>(entry, hash, field.memoHash)
  store<i32>(entry, kind, field.memoKind)
  store<u32>(entry, <u32>key, field.memoKey)
  store<u32>(entry, <u32>length, field.memoKeyLength)
  return entry
}

export function forgetMemos(): void {
  memory.fill(addressAt(field.memoSlots), 0, (<usize>told(field.memoSlotMask) + 1) << 2)
  memoCount = 0
}
