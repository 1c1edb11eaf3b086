import { sounds } from '../buffers'
import { bit, A, C, E, I, isOf, K, N, O, S, U, V, W, Y, Z, H, blank } from './letters'

/** The word that is listened to, between zeros and blanks; what its two sounds are written to. */
const before: usize = 8
/** Bytes of the word, and of each of its sounds, of which a letter makes two at most. */
const wordRoom: usize = 96
const soundRoom: usize = 160
let word: usize = 0
export let length: i32 = 0
let first: usize = 0
let second: usize = 0
export let isSlavoGermanic: bool = false
export let isGermanic: bool = false

/** The letter at a place of the word; a blank after its end. */
export function at(place: i32): i32 {
  return load<u8>(word + <usize>place)
}

export function is2(place: i32, a: i32, b: i32): bool {
  return at(place) === a && at(place + 1) === b
}

export function is3(place: i32, a: i32, b: i32, c: i32): bool {
  return is2(place, a, b) && at(place + 2) === c
}

export function is4(place: i32, a: i32, b: i32, c: i32, d: i32): bool {
  return is2(place, a, b) && is2(place + 2, c, d)
}

const vowels: i32 = bit(A) | bit(E) | bit(I) | bit(O) | bit(U) | bit(Y)

export function isVowel(byte: i32): bool {
  return isOf(vowels, byte)
}

/** Adds a letter to the first sound, to the second, or to both. */
export function addFirst(letter: i32): void {
  store<u8>(first++, <u8>letter)
}

export function addSecond(letter: i32): void {
  store<u8>(second++, <u8>letter)
}

export function add(letter: i32): void {
  addFirst(letter)
  addSecond(letter)
}

/** Adds a letter to each. */
export function addEach(letter: i32, other: i32): void {
  addFirst(letter)
  addSecond(other)
}

function holdsSlavoGermanic(): bool {
  for (let i = 0; i < length; i++) if (at(i) === W || at(i) === K || is2(i, C, Z)) return true
  return false
}

/** Begins to listen to a word of capitals. */
export function startWord(start: usize, end: usize): void {
  word = sounds + before
  length = <i32>(end - start)
  memory.fill(sounds, 0, before)
  memory.copy(word, start, end - start)
  memory.fill(word + <usize>length, <u8>blank, before)
  first = firstSound()
  second = secondSound()
  isSlavoGermanic = holdsSlavoGermanic()
  isGermanic = is4(0, V, A, N, blank) || is4(0, V, O, N, blank) || is3(0, S, C, H)
}

/** Where the sounds lie, and where they end. */
export function firstSound(): usize {
  return sounds + wordRoom
}

export function secondSound(): usize {
  return sounds + wordRoom + soundRoom
}

export function firstEnd(): usize {
  return first
}

export function secondEnd(): usize {
  return second
}
