import * as field from '../src/matchers/kernel/fields'
import { foundSize, keyOf, kindOf, rowOf, sortBucket, storeFound } from './sortKeys'
import { addressAt, told } from './state'

function placeOf(list: i32, number: i32): usize {
  return addressAt(list) + ((<usize>number) << 2)
}

/** Where the number of keys of a bucket is, then where the next of them goes, then where its entries begin. */
function bucketOf(found: usize): usize {
  return placeOf(field.directory, keyOf(found) >>> told(field.shift))
}

/** Puts the keys into their buckets, in their order: the directory says where each bucket ends. */
function fillBuckets(from: usize, end: usize): void {
  for (let found = from; found < end; found += foundSize) {
    const bucket = bucketOf(found)
    store<i32>(bucket, load<i32>(bucket) + 1)
  }
  let before = 0
  const last = placeOf(field.directory, 1 << (32 - told(field.shift)))
  for (let bucket = addressAt(field.directory); bucket < last; bucket += 4) {
    const count = load<i32>(bucket)
    store<i32>(bucket, before)
    before += count
  }
  const sorted = addressAt(field.sortedKeys)
  for (let found = from; found < end; found += foundSize) {
    const bucket = bucketOf(found)
    const place = load<i32>(bucket)
    store<i32>(bucket, place + 1)
    store<i64>(sorted + <usize>place * foundSize, load<i64>(found))
  }
}

/** Integers of the entries, and keys on too many rows. */
let written: i32 = 0
export let oversizeKeys: i32 = 0

function write(key: i32, row: i32): void {
  const at = placeOf(field.entries, written)
  store<i32>(at, key)
  store<i32>(at, row, 4)
  written += 2
}

/** Adds a key that is on too many rows, and tells of it in place of keys found that were sorted before: its rows, itself, its kind. */
function addOversize(first: usize, rows: i32): void {
  write(keyOf(first), -1 - oversizeKeys)
  storeFound(addressAt(field.foundKeys) + <usize>oversizeKeys * foundSize, rows, keyOf(first), kindOf(first))
  oversizeKeys += 1
}

function distinctRows(from: usize, end: usize): i32 {
  let count = 1
  for (let found = from + foundSize; found < end; found += foundSize)
    if (rowOf(found) !== rowOf(found - foundSize)) count += 1
  return count
}

/** Adds the rows of one key, as `addBlock` of buildKeyTable. */
function addKey(from: usize, end: usize): void {
  const rows = distinctRows(from, end)
  if (rows > load<i32>(placeOf(field.keyLimits, kindOf(from)))) return addOversize(from, rows)
  for (let found = from; found < end; found += foundSize)
    if (found === from || rowOf(found) !== rowOf(found - foundSize)) write(keyOf(found), rowOf(found))
}

function addBucket(from: usize, end: usize): void {
  for (let first = from; first < end;) {
    let to = first + foundSize
    while (to < end && keyOf(to) === keyOf(first)) to += foundSize
    addKey(first, to)
    first = to
  }
}

/**
 * Builds the entries and the directory of so many keys found, which come in the order of their rows, as `buildKeyTable`; returns the number of integers of
 * the entries. What is said of the `oversizeKeys` lies where the keys found were.
 */
export function buildEntries(count: i32): i32 {
  written = 0
  oversizeKeys = 0
  const found = addressAt(field.foundKeys)
  fillBuckets(found, found + <usize>count * foundSize)
  const sorted = addressAt(field.sortedKeys)
  const last = placeOf(field.directory, 1 << (32 - told(field.shift)))
  let from = sorted
  for (let bucket = addressAt(field.directory); bucket < last; bucket += 4) {
    const end = sorted + <usize>load<i32>(bucket) * foundSize
    store<i32>(bucket, written)
    // What lies at the same place among the keys found was placed before; what is told of oversize keys comes before that.
    sortBucket(from, end, found + (from - sorted), addressAt(field.texts))
    addBucket(from, end)
    from = end
  }
  store<i32>(last, written)
  return written
}

/** Fills the bitmap by so many integers of the entries. */
export function fillBitmap(length: i32): void {
  const mask = told(field.bitmapMask)
  const entries = addressAt(field.entries)
  const end = entries + ((<usize>length) << 2)
  for (let entry = entries; entry < end; entry += 8) {
    const hash = load<i32>(entry) * 0x9e3779b1
    const at = placeOf(field.bitmap, hash & mask)
    store<i32>(at, load<i32>(at) | (1 << (hash >>> 27)) | (1 << (hash >>> 22)))
  }
}
