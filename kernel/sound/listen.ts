import { combine, hashBytes, sameBytes } from '../text'
import { add, at, firstEnd, firstSound, is2, length, secondEnd, secondSound, startWord } from './heard'
import { G, K, N, P, R, S, W, X } from './letters'
import { soundOfLetter } from './soundOfLetter'

/** Codes of the sounds of the word last listened to: see `listen` of nameCodes. */
export let sound: i32 = 0
export let otherSound: i32 = 0

function isFirstSilent(): bool {
  return is2(0, G, N) || is2(0, K, N) || is2(0, P, N) || is2(0, W, R) || is2(0, P, S)
}

/** The double metaphone of a word of capitals (Philips 2000), as the package `double-metaphone` has it. */
export function hear(start: usize, end: usize): void {
  startWord(start, end)
  let i = isFirstSilent() ? 1 : 0
  if (at(0) === X) {
    add(S)
    i += 1
  }
  while (i < length) i = soundOfLetter(i)
}

const soundSeed: i32 = 0x50

function codeOf(from: usize, to: usize, start: usize, end: usize): i32 {
  return combine(soundSeed, from === to ? hashBytes(start, end) : hashBytes(from, to))
}

function areSame(): bool {
  const size = firstEnd() - firstSound()
  return size === secondEnd() - secondSound() && sameBytes(firstSound(), secondSound(), size)
}

/** Letters of a word that are listened to. */
const listened: usize = 64

/** Listens to a word of capitals. */
export function listen(start: usize, end: usize): void {
  hear(start, min(end, start + listened))
  sound = codeOf(firstSound(), firstEnd(), start, end)
  otherSound = areSame() ? sound : codeOf(secondSound(), secondEnd(), start, end)
}
