import { nameFeatures } from '../pack/nameFeatures.ts'
import { nameGlance } from '../pack/nameGlance.ts'
import { glanceField } from '../pack/row.ts'
import { placeIn, poolOf, scratchBase, unknownWord, wordLetters, type Words } from '../pack/words.ts'
import type { StringPool } from '../pack/stringPool.ts'
import { damerau } from '../text/damerau.ts'
import { jaroWinkler } from '../text/jaroWinkler.ts'
import { tooOdd } from '../text/lettersOf.ts'
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
  readonly memory: Memory
  /** String comparisons (Jaro-Winkler or Damerau) actually run. */
  computed: number
}

export const createSimilarity = (words: Words): Similarity => ({
  words,
  memory: createMemory(),
  computed: 0,
})

/** Must follow a change of what the words' numbers mean. */
export const forgetSimilarity = (similarity: Similarity): void => {
  similarity.memory.first.fill(-1)
}

const unlike = (words: Words, a: number, b: number): boolean => tooOdd(wordLetters(words, a), wordLetters(words, b))

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

const byContent = (words: Words, a: number, b: number): number => {
  const left = poolOf(words, a)
  const right = poolOf(words, b)
  const leftId = placeIn(words, a)
  const rightId = placeIn(words, b)
  return comesFirst(left, leftId, right, rightId)
    ? byLetters(left, leftId, right, rightId)
    : byLetters(right, rightId, left, leftId)
}

const shareGroup = (a: readonly number[], b: readonly number[]): boolean => {
  for (const code of a) if (b.includes(code)) return true
  return false
}

/** Sharing a group of equivalent names or a sound makes two names alike, however they are spelled. */
const alikeBeyondLetters = (words: Words, a: number, b: number): number => {
  const left = nameGlance(words, a) - 1
  const right = nameGlance(words, b) - 1
  const { data } = words.glances
  const mayShare = (data[left + glanceField.groups]! & data[right + glanceField.groups]!) !== 0
  if (mayShare && shareGroup(nameFeatures(words, a).groups, nameFeatures(words, b).groups)) return alike.variant
  const sound = data[left + glanceField.sound]
  const otherSound = data[right + glanceField.sound]
  const meet =
    sound === otherSound ||
    sound === data[right + glanceField.otherSound] ||
    data[left + glanceField.otherSound] === otherSound
  return meet ? alike.similar : alike.different
}

type Compute = (similarity: Similarity, a: number, b: number) => number

const remember = (memory: Memory, similarity: Similarity, a: number, b: number, compute: Compute): number => {
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  if (high >= scratchBase) return compute(similarity, low, high)
  const place = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 17
  if (memory.first[place] === low && memory.second[place] === high) return memory.grade[place]!
  const grade = compute(similarity, low, high)
  memory.first[place] = low
  memory.second[place] = high
  memory.grade[place] = grade
  return grade
}

const compareLetters = (similarity: Similarity, a: number, b: number): number => {
  similarity.computed += 1
  return byContent(similarity.words, a, b)
}

/** How alike two names are; symmetric. */
export const nameSimilarity = (similarity: Similarity, a: number, b: number): number => {
  if (a === b) return alike.same
  if (a === unknownWord || b === unknownWord) return alike.different
  const beyond = alikeBeyondLetters(similarity.words, a, b)
  if (beyond === alike.variant || unlike(similarity.words, a, b)) return beyond
  return Math.max(beyond, remember(similarity.memory, similarity, a, b, compareLetters))
}

/** How alike two texts are by their letters alone; symmetric. */
export const textSimilarity = (similarity: Similarity, a: number, b: number): number => {
  if (a === b) return alike.same
  return unlike(similarity.words, a, b)
    ? alike.different
    : remember(similarity.memory, similarity, a, b, compareLetters)
}

/** Whether two numbers or codes are one typing error apart; far cheaper than a similarity. */
export const oneTypingError = (words: Words, a: number, b: number): boolean => {
  const left = poolOf(words, a)
  const right = poolOf(words, b)
  const leftId = placeIn(words, a)
  const rightId = placeIn(words, b)
  const a0 = left.starts[leftId]!
  const b0 = right.starts[rightId]!
  return oneEdit(left.bytes, a0, left.starts[leftId + 1]! - a0, right.bytes, b0, right.starts[rightId + 1]! - b0)
}
