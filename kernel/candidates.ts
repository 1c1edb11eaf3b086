import * as field from '../src/matchers/kernel/fields'
import { addressAt, candidates, entries, keys, rowAt, rowKeysFrom, rowKeysTo, told, visited } from './state'

/** Candidates at hand: left row and kind of key of each. */
export let found: i32 = 0
let first: i32 = 0
let stamp: i32 = 0

/** Keys the bitmap let through: key, kind, and where the entries of each begin and end. */
export let through: i32 = 0
const passedSize: usize = 16

export function clearCandidates(): void {
  found = 0
}

export function clearPassed(): void {
  through = 0
}

/** Touches where the bitmap tells of so many keys, so that these places come from memory side by side. */
export function readBitmapAhead(count: i32): i32 {
  const bitmap = addressAt(field.bitmap)
  const mask = told(field.bitmapMask)
  const end = keys + ((<usize>count) << 3)
  let seen = 0
  for (let key = keys; key < end; key += 8)
    seen ^= load<i32>(bitmap + ((<usize>((load<i32>(key) * 0x9e3779b1) & mask)) << 2))
  return seen
}

/** Notes which keys of a row the bitmap lets through, and where their entries lie. */
export function sift(row: i32): void {
  const at = rowAt(row)
  const bitmap = addressAt(field.bitmap)
  const mask = told(field.bitmapMask)
  const passed = addressAt(field.passed)
  const end = keys + ((<usize>load<i32>(at, rowKeysTo)) << 3)
  let to = passed + <usize>through * passedSize
  for (let key = keys + ((<usize>load<i32>(at, rowKeysFrom)) << 3); key < end; key += 8) {
    const hash = load<i32>(key) * 0x9e3779b1
    const bits = (1 << (hash >>> 27)) | (1 << (hash >>> 22))
    store<i64>(to, load<i64>(key))
    if ((load<i32>(bitmap + ((<usize>(hash & mask)) << 2)) & bits) === bits) to += passedSize
  }
  store<i32>(at, through, rowKeysFrom)
  through = <i32>((to - passed) / passedSize)
  store<i32>(at, through, rowKeysTo)
}

/** Notes where the entries of the keys let through lie, side by side; then touches them. */
export function locate(): i32 {
  const passed = addressAt(field.passed)
  const end = passed + <usize>through * passedSize
  const directory = addressAt(field.directory)
  const shift = told(field.shift)
  for (let at = passed; at < end; at += passedSize)
    store<i64>(at, load<i64>(directory + ((<usize>(load<i32>(at) >>> shift)) << 2)), 8)
  let seen = 0
  for (let at = passed; at < end; at += passedSize) {
    const from = load<i32>(at, 8)
    if (from < load<i32>(at, 12)) seen ^= load<i32>(entries + ((<usize>from) << 2))
  }
  return seen
}

const few: i32 = 8

export function candidateAt(place: i32): usize {
  return candidates + ((<usize>place) << 3)
}

/** As `isMet`. */
function isMet(left: i32): bool {
  const at = visited + ((<usize>left) << 2)
  const count = found - first
  if (count > few) {
    if (load<i32>(at) === stamp) return true
    store<i32>(at, stamp)
    return false
  }
  for (let i = first; i < found; i++) if (load<i32>(candidateAt(i)) === left) return true
  if (count === few) {
    for (let i = first; i < found; i++) store<i32>(visited + ((<usize>load<i32>(candidateAt(i))) << 2), stamp)
    store<i32>(at, stamp)
  }
  return false
}

function meet(left: i32, kind: i32): void {
  if (isMet(left)) return
  store<i32>(candidateAt(found), left)
  store<i32>(candidateAt(found), kind, 4)
  found += 1
}

function meetAll(passed: usize): void {
  const key = load<i32>(passed)
  const end = entries + ((<usize>load<i32>(passed, 12)) << 2)
  for (let entry = entries + ((<usize>load<i32>(passed, 8)) << 2); entry < end; entry += 8) {
    if (load<i32>(entry) !== key) continue
    const left = load<i32>(entry, 4)
    if (left >= 0) meet(left, load<i32>(passed, 4))
    else {
      const hits = addressAt(field.oversizeHits) + ((<usize>(-1 - left)) << 3)
      store<i64>(hits, load<i64>(hits) + 1)
    }
  }
}

/** Finds the candidates of a row whose keys were sifted: each once, however many keys it shares. They follow those at hand. */
export function findCandidates(row: i32): void {
  const at = rowAt(row)
  const passed = addressAt(field.passed)
  stamp += 1
  first = found
  const end = load<i32>(at, rowKeysTo)
  for (let i = load<i32>(at, rowKeysFrom); i < end; i++) meetAll(passed + <usize>i * passedSize)
}
