import type { Model } from '../model/model.ts'
import { hashBytes, hashText } from '../text/hash.ts'
import { createVector, type IntVector } from './intVector.ts'
import { rarity } from './rarity.ts'
import { mayHold } from './completePool.ts'
import {
  addBytes,
  addString,
  appendBytes,
  appendHash,
  appendString,
  clearPool,
  createPool,
  findBytes,
  findString,
  textOf,
  type StringPool,
} from './stringPool.ts'
import { clearWordLines, createWordLines, type WordLines } from './wordLines.ts'

/** By what a name is looked for: computed once per distinct name, whatever the number of people bearing it. */
export type NameFeatures = {
  /** Codes of its sounds, then of its groups of equivalent names: two names sharing one may be the same name. */
  readonly codes: readonly number[]
  /** For each code, whether the names behind it are common together. */
  readonly areCommon: readonly boolean[]
  readonly groups: readonly number[]
}

/** Appends the glance of a name, its word left out; false where it is not known. */
export type GlanceOf = (text: string, glances: IntVector) => boolean

/**
 * Strings by number, from three pools: `shared`, those of the left side (read-only); `local`, names and places met since, kept for a
 * while; `scratch`, the other values of the row at hand. Numbers from `scratchBase` on are of scratch, from `shared.size` on of local.
 */
export type Words = {
  readonly shared: StringPool
  readonly local: StringPool
  readonly scratch: StringPool
  /** No left side yet: every string goes to `local`, so that equal ones have one number. */
  readonly building: boolean
  /** Values of the row at hand are no more than their hashes: enough for its keys and its outline, not to compare it. */
  hashesOnly: boolean
  /** Rows are compared: forenames run together are words of theirs. Few of these are met again. */
  isCompared: boolean
  readonly names: (NameFeatures | undefined)[]
  readonly neighbours: (readonly number[] | undefined)[]
  /** Glances of names (see `nameGlance`), and for each word the place of its own plus 1. */
  readonly glances: IntVector
  /** Knows the glances of some names. */
  glanceOf: GlanceOf | undefined
  glancePlaces: Int32Array
  /** What is known of plain words, to be found by their bytes. */
  readonly lines: WordLines
  /** Of each word its rarity as forename and as surname (see `nameRarity`), 0 for one not asked for yet. */
  rarities: Float64Array
  readonly model: Model
}

export const scratchBase = 1 << 30

export const createWords = (model: Model, shared: StringPool | undefined): Words => ({
  shared: shared ?? createPool(),
  local: createPool(),
  scratch: createPool(),
  building: shared === undefined,
  hashesOnly: false,
  isCompared: true,
  // Sized at once: an array that is first written far beyond its end becomes a slow hash table.
  names: Array.from({ length: shared?.size ?? 0 }),
  neighbours: Array.from({ length: shared?.size ?? 0 }),
  glances: createVector(8192),
  glanceOf: undefined,
  glancePlaces: new Int32Array((shared?.size ?? 0) + 8192),
  rarities: new Float64Array(((shared?.size ?? 0) + 8192) * 2),
  lines: createWordLines(),
  model,
})

const sharedText = ({ shared }: Words, text: string, hash: number): number =>
  mayHold(shared, hash) ? findString(shared, text, hash) : -1

const sharedBytes = ({ shared }: Words, bytes: Uint8Array, start: number, end: number, hash: number): number =>
  mayHold(shared, hash) ? findBytes(shared, bytes, start, end, hash) : -1

/** The number of a name or place, which is added when new. */
export const wordId = (words: Words, text: string): number => {
  const hash = hashText(text)
  const id = sharedText(words, text, hash)
  if (id >= 0) return id
  const local = findString(words.local, text, hash)
  return words.shared.size + (local >= 0 ? local : addString(words.local, text, hash))
}

/** The number of any other value: that of the left side's equal value, or a passing one that no other value shares. */
export const valueId = (words: Words, text: string): number => {
  if (words.building && !words.hashesOnly) return wordId(words, text)
  const hash = hashText(text)
  if (words.hashesOnly) return scratchBase + appendHash(words.scratch, hash)
  const id = sharedText(words, text, hash)
  return id >= 0 ? id : scratchBase + appendString(words.scratch, text, hash)
}

/** `wordId` of the ASCII text in a range of bytes. */
export const wordIdOfBytes = (
  words: Words,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash = hashBytes(bytes, start, end),
): number => {
  const id = sharedBytes(words, bytes, start, end, hash)
  if (id >= 0) return id
  const local = findBytes(words.local, bytes, start, end, hash)
  return words.shared.size + (local >= 0 ? local : addBytes(words.local, bytes, start, end, hash))
}

/** `valueId` of the ASCII text in a range of bytes. */
export const valueIdOfBytes = (words: Words, bytes: Uint8Array, start: number, end: number): number => {
  if (words.building && !words.hashesOnly) return wordIdOfBytes(words, bytes, start, end)
  const hash = hashBytes(bytes, start, end)
  if (words.hashesOnly) return scratchBase + appendHash(words.scratch, hash)
  const id = sharedBytes(words, bytes, start, end, hash)
  return id >= 0 ? id : scratchBase + appendBytes(words.scratch, bytes, start, end, hash)
}

/** Number of a word of which nothing is known: no word has it. */
export const unknownWord = -2

/** The pool a number belongs to, and its number there (`placeIn`). */
export const poolOf = (words: Words, id: number): StringPool =>
  id < words.shared.size ? words.shared : id < scratchBase ? words.local : words.scratch

export const placeIn = (words: Words, id: number): number =>
  id < words.shared.size ? id : id < scratchBase ? id - words.shared.size : id - scratchBase

export const wordText = (words: Words, id: number): string => textOf(poolOf(words, id), placeIn(words, id))
export const wordHash = (words: Words, id: number): number => poolOf(words, id).hashes[placeIn(words, id)]!

/** The letters a string contains (see `lettersOf`). */
export const wordLetters = (words: Words, id: number): number => poolOf(words, id).letters[placeIn(words, id)]!

export const wordLength = (words: Words, id: number): number => {
  const { starts } = poolOf(words, id)
  const at = placeIn(words, id)
  return starts[at + 1]! - starts[at]!
}

/** Code of a string's first character. */
export const firstByte = (words: Words, id: number): number => {
  const pool = poolOf(words, id)
  return pool.bytes[pool.starts[placeIn(words, id)]!]!
}

export const townBits = (words: Words, id: number): number => rarity(words.model.frequencies.town, wordText(words, id))

/** Forgets what is known of names: their numbers are void. */
export const forgetNames = (words: Words): void => {
  clearPool(words.local)
  words.names.length = Math.min(words.names.length, words.shared.size)
  words.neighbours.length = Math.min(words.neighbours.length, words.shared.size)
  words.glances.length = 0
  words.glancePlaces.fill(0)
  words.rarities.fill(0)
  clearWordLines(words.lines)
}
