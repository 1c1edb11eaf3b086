import { nameFeatures, type Words } from '../pack/words.ts'
import type { StringPool } from '../pack/stringPool.ts'
import { damerau } from '../text/damerau.ts'
import { jaroWinkler } from '../text/jaroWinkler.ts'
import { oneEdit } from '../text/oneEdit.ts'

/** How alike two words are, most alike last. */
export const alike = { different: 0, similar: 1, near: 2, close: 3, variant: 4, same: 5 } as const

const cacheSize = 1 << 15

/** Answers already given, by pair of words; one entry a place, a later pair overwrites. */
type Memory = { readonly first: Int32Array; readonly second: Int32Array; readonly grade: Uint8Array }

const createMemory = (): Memory => ({
  first: new Int32Array(cacheSize).fill(-1),
  second: new Int32Array(cacheSize),
  grade: new Uint8Array(cacheSize),
})

export type Similarity = {
  readonly words: Words
  readonly names: Memory
  readonly texts: Memory
  /** String comparisons (Jaro-Winkler or Damerau) actually run. */
  computed: number
}

export const createSimilarity = (words: Words): Similarity => ({
  words,
  names: createMemory(),
  texts: createMemory(),
  computed: 0,
})

/** Must follow a change of what the words' numbers mean. */
export const forgetSimilarity = (similarity: Similarity): void => {
  similarity.names.first.fill(-1)
  similarity.texts.first.fill(-1)
}

/** One edit in a word of three letters or more, or two in a long one; else Jaro-Winkler. */
const byLetters = (a: StringPool, aId: number, b: StringPool, bId: number): number => {
  const a0 = a.starts[aId]!
  const b0 = b.starts[bId]!
  const aLength = a.starts[aId + 1]! - a0
  const bLength = b.starts[bId + 1]! - b0
  const shorter = Math.min(aLength, bLength)
  if (shorter < 3) return alike.different
  const winkler = jaroWinkler(a.bytes, a0, aLength, b.bytes, b0, bLength)
  if (winkler < 0.6) return alike.different
  const edits = Math.abs(aLength - bLength) > 2 ? 3 : damerau(a.bytes, a0, aLength, b.bytes, b0, bLength)
  if (edits <= 1) return alike.close
  if ((edits === 2 && shorter >= 6) || winkler >= 0.92) return alike.near
  return winkler >= 0.85 || (edits === 2 && shorter >= 5) ? alike.similar : alike.different
}

/** Does the first text come before the second: longer first, then by letters? Similarity may depend on the order of its arguments. */
const comesFirst = (a: StringPool, aId: number, b: StringPool, bId: number): boolean => {
  const a0 = a.starts[aId]!
  const b0 = b.starts[bId]!
  const length = a.starts[aId + 1]! - a0
  const gap = length - (b.starts[bId + 1]! - b0)
  if (gap !== 0) return gap > 0
  let i = 0
  while (i < length && a.bytes[a0 + i] === b.bytes[b0 + i]) i += 1
  return i === length || a.bytes[a0 + i]! < b.bytes[b0 + i]!
}

const lettersOf = (words: Words, a: number, b: number): number => {
  const base = words.shared.size
  const left = a < base ? words.shared : words.local
  const right = b < base ? words.shared : words.local
  const leftId = a < base ? a : a - base
  const rightId = b < base ? b : b - base
  return comesFirst(left, leftId, right, rightId) ? byLetters(left, leftId, right, rightId) : byLetters(right, rightId, left, leftId)
}

const shareGroup = (a: readonly number[], b: readonly number[]): boolean => {
  for (const code of a) if (b.includes(code)) return true
  return false
}

const compareNames = (similarity: Similarity, a: number, b: number): number => {
  const left = nameFeatures(similarity.words, a)
  const right = nameFeatures(similarity.words, b)
  if (shareGroup(left.groups, right.groups)) return alike.variant
  similarity.computed += 1
  const letters = lettersOf(similarity.words, a, b)
  if (letters > alike.different) return letters
  const sounds =
    left.sound === right.sound || left.sound === right.otherSound || left.otherSound === right.sound
  return sounds ? alike.similar : alike.different
}

type Compute = (similarity: Similarity, a: number, b: number) => number

const remember = (memory: Memory, similarity: Similarity, a: number, b: number, compute: Compute): number => {
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 17
  if (memory.first[place] === low && memory.second[place] === high) return memory.grade[place]!
  const grade = compute(similarity, low, high)
  memory.first[place] = low
  memory.second[place] = high
  memory.grade[place] = grade
  return grade
}

/** How alike two names are; symmetric. */
export const nameSimilarity = (similarity: Similarity, a: number, b: number): number =>
  a === b ? alike.same : remember(similarity.names, similarity, a, b, compareNames)

const compareTexts = (similarity: Similarity, a: number, b: number): number => {
  similarity.computed += 1
  return lettersOf(similarity.words, a, b)
}

/** How alike two texts are by their letters alone; symmetric. */
export const textSimilarity = (similarity: Similarity, a: number, b: number): number =>
  a === b ? alike.same : remember(similarity.texts, similarity, a, b, compareTexts)

/** Whether two numbers or codes are one typing error apart; far cheaper than a similarity. */
export const oneTypingError = (words: Words, a: number, b: number): boolean => {
  const base = words.shared.size
  const left = a < base ? words.shared : words.local
  const right = b < base ? words.shared : words.local
  const aId = a < base ? a : a - base
  const bId = b < base ? b : b - base
  const a0 = left.starts[aId]!
  const b0 = right.starts[bId]!
  return oneEdit(left.bytes, a0, left.starts[aId + 1]! - a0, right.bytes, b0, right.starts[bId + 1]! - b0)
}
