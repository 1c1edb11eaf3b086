import * as field from '../src/matchers/kernel/fields'
import { hashOfWord } from './capitals'
import { listen, otherSound, sound } from './sound/listen'
import { addressAt, told } from './state'
import { lettersOf } from './text'
import { addLine, findLine, wordCount } from './words'

/** Whether the names behind a code are common: the codes are looked up by their last bits, slots that are 0 are empty. */
export function holdsCommon(code: i32): bool {
  const slots = addressAt(field.commonSounds)
  const last = told(field.commonSoundMask)
  let place = code & last
  let found = load<i32>(slots + ((<usize>place) << 2))
  while (found !== 0 && found !== code) {
    place = (place + 1) & last
    found = load<i32>(slots + ((<usize>place) << 2))
  }
  return found !== 0
}

/** Words that begin so may belong to one before them: see `plainWord`. */
export function startsEntered(text: usize): bool {
  return load<u8>(text) === 69 && load<u8>(text, 1) === 78 && load<u8>(text, 2) === 84
}

function traitsOf(length: i32): i32 {
  let traits = length << 4
  if (holdsCommon(sound)) traits |= field.commonSound
  if (holdsCommon(otherSound)) traits |= field.commonOtherSound
  if (length > 1) traits |= field.overOne
  return length > 2 ? traits | field.overTwo : traits
}

/** Writes what a word says by itself to its line, as `writeGlance` does; its groups and its rarity are those of a word in no table. */
export function listenTo(line: usize): void {
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

/** Describes a word that is in no table of the model (those are known); returns its line, 0 where there is no room. */
export function describeWord(hash: i32, start: usize, end: usize): usize {
  if (wordCount === told(field.mostWords)) return 0
  const line = addLine(hash, start, end)
  if (startsEntered(line + field.lineText)) store<i32>(line, field.oddWord)
  else listenTo(line)
  return line
}

/** The line of the word in a range of bytes, plain letters, known or described now; 0 where there is no room. */
export function lineOfWord(start: usize, end: usize): usize {
  const hash = hashOfWord(start, end)
  const line = findLine(hash, start, end)
  return line === 0 ? describeWord(hash, start, end) : line
}
