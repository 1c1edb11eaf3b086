import * as field from '../src/matchers/kernel/fields'
import { addressAt, told } from './state'

/** A key found: its row, the key and its kind. */
const foundSize: usize = 12
const keyAt: usize = 4
const kindAt: usize = 8

/** Keys are sorted by so many of their bits at a time. */
const digitBits: i32 = 11
const digits: i32 = 1 << digitBits
const passes: i32 = 3

function digitOf(found: usize, pass: i32): usize {
  return (<usize>((load<u32>(found, keyAt) >>> (pass * digitBits)) & (digits - 1))) << 2
}

/** How many keys have each digit, for all passes. */
function countDigits(from: usize, end: usize, counts: usize): void {
  memory.fill(counts, 0, (<usize>(passes * digits)) << 2)
  for (let found = from; found < end; found += foundSize) {
    for (let pass = 0; pass < passes; pass++) {
      const at = counts + ((<usize>(pass * digits)) << 2) + digitOf(found, pass)
      store<i32>(at, load<i32>(at) + 1)
    }
  }
}

/** Sorts the keys by one digit; those that have the same stay in their order. */
function sortByDigit(from: usize, end: usize, to: usize, pass: i32, counts: usize): void {
  let before = 0
  for (let digit = 0; digit < digits; digit++) {
    const at = counts + ((<usize>digit) << 2)
    const count = load<i32>(at)
    store<i32>(at, before)
    before += count
  }
  for (let found = from; found < end; found += foundSize) {
    const at = counts + digitOf(found, pass)
    const place = load<i32>(at)
    store<i32>(at, place + 1)
    const sorted = to + <usize>place * foundSize
    store<i64>(sorted, load<i64>(found))
    store<i32>(sorted, load<i32>(found, kindAt), kindAt)
  }
}

/** Sorts so many keys found, which come in the order of their rows, by key and row; returns where they lie. */
function sortKeys(count: i32): usize {
  const size = <usize>count * foundSize
  const counts = addressAt(field.texts)
  let from = addressAt(field.foundKeys)
  let to = addressAt(field.sortedKeys)
  countDigits(from, from + size, counts)
  for (let pass = 0; pass < passes; pass++) {
    sortByDigit(from, from + size, to, pass, counts + ((<usize>(pass * digits)) << 2))
    const free = from
    from = to
    to = free
  }
  return from
}

/** Integers of the entries, buckets begun, and keys on too many rows. */
let written: i32 = 0
let begun: i32 = 0
export let oversizeKeys: i32 = 0

function write(entries: usize, key: i32, row: i32): void {
  const at = entries + ((<usize>written) << 2)
  store<i32>(at, key)
  store<i32>(at, row, 4)
  written += 2
}

/** Notes where all buckets up to one begin that have not begun. */
function beginBuckets(last: i32): void {
  const directory = addressAt(field.directory)
  for (; begun <= last; begun++) store<i32>(directory + ((<usize>begun) << 2), written)
}

/** Adds a key that is on too many rows, and tells of it in place of keys found that were sorted before. */
function addOversize(first: usize, rows: i32): void {
  write(addressAt(field.entries), load<i32>(first, keyAt), -1 - oversizeKeys)
  const to = addressAt(field.foundKeys) + <usize>oversizeKeys * foundSize
  store<i32>(to, rows)
  store<i32>(to, load<i32>(first, keyAt), keyAt)
  store<i32>(to, load<i32>(first, kindAt), kindAt)
  oversizeKeys += 1
}

function distinctRows(from: usize, end: usize): i32 {
  let count = 1
  for (let found = from + foundSize; found < end; found += foundSize)
    if (load<i32>(found) !== load<i32>(found - foundSize)) count += 1
  return count
}

/** Adds the rows of one key, as `addBlock` of buildKeyTable. */
function addKey(from: usize, end: usize): void {
  const key = load<i32>(from, keyAt)
  const rows = distinctRows(from, end)
  beginBuckets(<i32>(<u32>key >>> told(field.shift)))
  if (rows > load<i32>(addressAt(field.keyLimits) + ((<usize>load<i32>(from, kindAt)) << 2)))
    return addOversize(from, rows)
  const entries = addressAt(field.entries)
  for (let found = from; found < end; found += foundSize)
    if (found === from || load<i32>(found) !== load<i32>(found - foundSize)) write(entries, key, load<i32>(found))
}

/**
 * Builds the entries and the directory of so many keys found, as `buildKeyTable`; returns the number of integers of the entries. What is said of the
 * `oversizeKeys` lies where the keys found were: rows, key and kind of each.
 */
export function buildEntries(count: i32): i32 {
  written = 0
  begun = 0
  oversizeKeys = 0
  const first = sortKeys(count)
  const end = first + <usize>count * foundSize
  for (let from = first; from < end;) {
    let to = from + foundSize
    while (to < end && load<i32>(to, keyAt) === load<i32>(from, keyAt)) to += foundSize
    addKey(from, to)
    from = to
  }
  beginBuckets(1 << (32 - told(field.shift)))
  return written
}

/** Fills the bitmap by so many integers of the entries. */
export function fillBitmap(length: i32): void {
  const bitmap = addressAt(field.bitmap)
  const mask = told(field.bitmapMask)
  const entries = addressAt(field.entries)
  const end = entries + ((<usize>length) << 2)
  for (let entry = entries; entry < end; entry += 8) {
    const hash = load<i32>(entry) * 0x9e3779b1
    const at = bitmap + ((<usize>(hash & mask)) << 2)
    store<i32>(at, load<i32>(at) | (1 << (hash >>> 27)) | (1 << (hash >>> 22)))
  }
}
