import * as field from '../src/matchers/kernel/fields'
import { listen, otherSound, sound } from './sound/listen'
import { addressAt, told } from './state'
import { addLine, findLine, hashOfWord, wordCount } from './words'

/** Whether a set of integers holds one: slots that are 0 are empty. */
function holds(set: i32, mask: i32, one: i32): bool {
  const slots = addressAt(set)
  const last = told(mask)
  let place = one & last
  let found = load<i32>(slots + ((<usize>place) << 2))
  while (found !== 0 && found !== one) {
    place = (place + 1) & last
    found = load<i32>(slots + ((<usize>place) << 2))
  }
  return found !== 0
}

/** Words that begin so may belong to one before them: see `isOdd` of the teacher. */
function startsEntered(text: usize): bool {
  return load<u8>(text) === 69 && load<u8>(text, 1) === 78 && load<u8>(text, 2) === 84
}

function lettersOf(text: usize, end: usize): i32 {
  let letters = 0
  for (let at = text; at < end; at++) letters |= 1 << (load<u8>(at) & 31)
  return letters
}

function traitsOf(length: i32): i32 {
  let traits = length << 4
  if (holds(field.commonSounds, field.commonSoundMask, sound)) traits |= field.commonSound
  if (holds(field.commonSounds, field.commonSoundMask, otherSound)) traits |= field.commonOtherSound
  if (length > 1) traits |= field.overOne
  return length > 2 ? traits | field.overTwo : traits
}

/** Writes what a word says by itself to its line, as `writeGlance` does; its groups and its rarity are those of a word in no table. */
function listenTo(line: usize): void {
  const text = line + field.lineText
  const length: i32 = load<i32>(line, field.lineLength)
  const end = text + <usize>length
  listen(text, end)
  store<i32>(line, 0)
  store<i32>(line, lettersOf(text, end), field.lineLetters)
  store<i32>(line, sound, field.lineSound)
  store<i32>(line, otherSound, field.lineOtherSound)
  store<i32>(line, 0, field.lineGroupBits)
  store<i32>(line, told(field.unseenRarity), field.lineRarity)
  store<i32>(line, 1 << (<i32>load<u8>(text) - 64), field.lineInitial)
  store<i32>(line, traitsOf(length), field.lineTraits)
}

/** Adds the word in a range of bytes; returns its line, whose groups and rarity are to be filled in, 0 for one that is there. */
export function addWord(start: usize, end: usize): usize {
  const hash = hashOfWord(start, end)
  if (findLine(hash, start, end) !== 0) return 0
  const line = addLine(hash, start, end)
  listenTo(line)
  return line
}

/** Describes a word that is in no table of the model; returns its line, 0 where others must tell of it: it may be in one, or there is no room. */
export function describeWord(hash: i32, start: usize, end: usize): usize {
  if (wordCount === told(field.mostWords) || holds(field.toldWords, field.toldWordMask, hash)) return 0
  const line = addLine(hash, start, end)
  if (startsEntered(line + field.lineText)) store<i32>(line, field.oddWord)
  else listenTo(line)
  return line
}

/** The line of the word in a range of bytes, plain letters, known or described now; 0 where others must tell of it. */
export function lineOfWord(start: usize, end: usize): usize {
  const hash = hashOfWord(start, end)
  const line = findLine(hash, start, end)
  return line === 0 ? describeWord(hash, start, end) : line
}
