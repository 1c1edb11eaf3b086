import * as field from '../src/matchers/kernel/fields'
import { listen, otherSound, sound } from './sound/listen'
import { addressAt, told } from './state'
import { addLine, wordCount } from './words'

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

/**
 * Describes a word that is in no table of the model, as `writeGlance` does; returns its line, 0 where others must tell of it: it may be in one, or
 * there is no room.
 */
export function describeWord(hash: i32, start: usize, end: usize): usize {
  if (wordCount === told(field.mostWords) || holds(field.toldWords, field.toldWordMask, hash)) return 0
  const line = addLine(hash, start, end)
  const text = line + field.lineText
  const length = end - start
  if (startsEntered(text)) {
    store<i32>(line, field.oddWord)
    return line
  }
  listen(text, text + length)
  store<i32>(line, 0)
  store<i32>(line, lettersOf(text, text + length), field.lineLetters)
  store<i32>(line, sound, field.lineSound)
  store<i32>(line, otherSound, field.lineOtherSound)
  store<i32>(line, 0, field.lineGroupBits)
  store<i32>(line, told(field.unseenRarity), field.lineRarity)
  store<i32>(line, 1 << (<i32>load<u8>(text) - 64), field.lineInitial)
  store<i32>(line, traitsOf(<i32>length), field.lineTraits)
  return line
}
