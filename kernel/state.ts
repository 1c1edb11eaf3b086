import * as field from '../src/matchers/kernel/fields'

/** What the kernel was told (see `fields`): each instance has its own. */
export let header: usize = 0

/** The integer at a place of the header. */
export function told(place: i32): i32 {
  return load<i32>(header + ((<usize>place) << 2))
}

/** The address at a place of the header. */
export function addressAt(place: i32): usize {
  return <usize>load<u32>(header + ((<usize>place) << 2))
}

export let columns: usize = 0
export let weights: usize = 0
export let ints: usize = 0
export let block: usize = 0
export let outlines: usize = 0
export let likeness: usize = 0
export let rows: usize = 0
export let cells: usize = 0
export let counts: usize = 0
export let candidates: usize = 0
export let visited: usize = 0
export let entries: usize = 0
export let keys: usize = 0

export function setHeader(at: usize): void {
  header = at
  columns = <usize>told(field.columns)
  weights = addressAt(field.weights)
  ints = addressAt(field.outlineInts)
  block = addressAt(field.block)
  outlines = addressAt(field.outlines)
  likeness = addressAt(field.likeness)
  rows = addressAt(field.rows)
  cells = addressAt(field.cells)
  counts = addressAt(field.counts)
  candidates = addressAt(field.candidates)
  visited = addressAt(field.visited)
  entries = addressAt(field.entries)
  keys = addressAt(field.keys)
}

/** Bits that a comparison can earn, by their place among the weights. */
export function weight(place: i32): f64 {
  return load<f64>(weights + ((<usize>place) << 3))
}

/** A number of the outline's plan. */
export function planned(place: i32): i32 {
  return load<i32>(ints + ((<usize>place) << 2))
}

/** Adds to a count. */
export function count(place: i32, more: i32): void {
  const at = counts + ((<usize>place) << 3)
  store<i64>(at, load<i64>(at) + <i64>more)
}

/** Where a row of those looked at together is kept. */
export function rowAt(row: i32): usize {
  return rows + <usize>row * <usize>field.rowSize
}

/** Of a row: its words (start, end, hash, line), how many, what becomes of it, its keys, its outline, the rarities of its words. */
export const rowWords: usize = 0
export const rowCount: usize = 64
export const rowState: usize = 68
export const rowKeysFrom: usize = 72
export const rowKeysTo: usize = 76
export const rowRecord: usize = 80
export const rowFoundFrom: usize = 84
export const rowFoundTo: usize = 88
export const rowOutline: usize = 96
export const rowRarities: usize = 160

export const wordStart: usize = 0
export const wordEnd: usize = 4
export const wordHash: usize = 8
export const wordLine: usize = 12
export const wordSize: usize = 16

/** States of a row: to be looked at, looked at, left to others. */
export const pending = 0
export const looked = 1
export const odd = 2

/** Where the cell of a row begins, and where it ends. */
export function cellAt(row: i32, column: i32): usize {
  return cells + ((<usize>row * columns + <usize>column) << 3)
}
