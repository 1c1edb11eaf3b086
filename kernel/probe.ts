import * as field from '../src/matchers/kernel/fields'
import { present, traits, traitPlain, traitWords, words } from './folds'
import { planned, rowAt, rowCount, rowOutline, rowRarities, rowWords, weights, wordLine, wordSize } from './state'

/** The row whose candidates are judged: its outline, its words and their rarities. It is plain. */
export let line: usize = 0
export let count: i32 = 0
let rarities: usize = 0
let names: usize = 0

export function setProbe(row: i32): void {
  const at = rowAt(row)
  line = at + rowOutline
  count = load<i32>(at, rowCount)
  rarities = at + rowRarities
  names = at + rowWords
}

/** The line of one of its words, which must not have been forgotten. */
export function lineAt(word: i32): usize {
  return load<u32>(names + <usize>word * wordSize, wordLine)
}

/** Where the letters and the folded codes of its words lie. */
export function wordAt(word: i32): usize {
  return line + words + ((<usize>word) << 3)
}

/** Bits that a part of a name can earn by how alike it is to a word of the probe, by whose rarity as forename or as surname. */
export function forenameBits(table: i32, alike: i32, word: i32): f64 {
  return earns(table, alike, (load<i32>(rarities + ((<usize>word) << 2)) >>> 16) & 0xfff)
}

export function surnameBits(alike: i32, word: i32): f64 {
  return earns(field.surname, alike, load<i32>(rarities + ((<usize>word) << 2)) & 0xffff)
}

function earns(table: i32, alike: i32, eighths: i32): f64 {
  return load<f64>(weights + ((<usize>(table + alike * field.rarest + eighths)) << 3))
}

export function wordsOf(outline: usize): i32 {
  return (load<i32>(outline, traits) >>> traitWords) & 7
}

export function isPlain(outline: usize): bool {
  return ((load<i32>(outline, traits) >>> traitPlain) & 1) === 1
}

export function holdsFurthers(outline: usize): bool {
  return (load<i32>(outline, present) & load<i32>(line, present) & planned(field.furtherBit)) !== 0
}
