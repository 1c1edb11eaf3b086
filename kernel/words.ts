import * as field from '../src/matchers/kernel/fields'
import { isWord } from './capitals'
import { addressAt, told } from './state'

/** Words known, and how many of them stay. */
export let wordCount: i32 = 0
let kept: i32 = 0

const placeBits: i32 = 20
const placeMask: i32 = (1 << placeBits) - 1

function lineOf(slot: i32): usize {
  return addressAt(field.wordLines) + <usize>((slot & placeMask) - 1) * <usize>field.lineSize
}

/** The line of the word of a number. */
export function knownLine(number: i32): usize {
  return addressAt(field.wordLines) + <usize>number * <usize>field.lineSize
}

function slotAt(place: i32): usize {
  return addressAt(field.wordSlots) + ((<usize>place) << 2)
}

/** What is where the look-up of a word of that hash begins. */
export function firstSlot(hash: i32): i32 {
  return load<i32>(slotAt(hash & told(field.wordSlotMask)))
}

/** The line of a word that may have that hash, 0 where no word has it. */
export function likelyLine(hash: i32): usize {
  const mask = told(field.wordSlotMask)
  let place = hash & mask
  let slot = load<i32>(slotAt(place))
  while (slot !== 0 && (slot ^ hash) >>> placeBits !== 0) {
    place = (place + 1) & mask
    slot = load<i32>(slotAt(place))
  }
  return slot === 0 ? 0 : lineOf(slot)
}

/** Whether a line is that of the word in a range of bytes, whatever their case. */
export function isLineOf(line: usize, start: usize, end: usize): bool {
  return <usize>load<u32>(line + field.lineLength) === end - start && isWord(line + field.lineText, start, end)
}

/** The line of the word in a range of bytes, 0 where there is none. */
export function findLine(hash: i32, start: usize, end: usize): usize {
  const mask = told(field.wordSlotMask)
  let place = hash & mask
  let slot = load<i32>(slotAt(place))
  while (slot !== 0 && !((slot ^ hash) >>> placeBits === 0 && isLineOf(lineOf(slot), start, end))) {
    place = (place + 1) & mask
    slot = load<i32>(slotAt(place))
  }
  return slot === 0 ? 0 : lineOf(slot)
}

function take(hash: i32, place: i32): void {
  const mask = told(field.wordSlotMask)
  let slot = hash & mask
  while (load<i32>(slotAt(slot)) !== 0) slot = (slot + 1) & mask
  store<i32>(slotAt(slot), (hash & ~placeMask) | (place + 1))
}

/** The first so many lines, which were filled in elsewhere, are known, and stay. */
export function keepWords(count: i32): void {
  kept = count
  forgetWords()
}

/** How often words were forgotten: what was said of lines before is void. */
export let forgets: i32 = 0

/** Forgets all words but those that stay. */
export function forgetWords(): void {
  forgets += 1
  memory.fill(addressAt(field.wordSlots), 0, (<usize>told(field.wordSlotMask) + 1) << 2)
  wordCount = kept
  const lines = addressAt(field.wordLines)
  for (let place = 0; place < wordCount; place++)
    take(load<i32>(lines + <usize>place * <usize>field.lineSize, field.lineHash), place)
}

/** Adds the line of the word in a range of bytes, plain letters of any case, which has none. */
export function addLine(hash: i32, start: usize, end: usize): usize {
  const line = addressAt(field.wordLines) + <usize>wordCount * <usize>field.lineSize
  store<i32>(line, hash, field.lineHash)
  store<u32>(line, <u32>(end - start), field.lineLength)
  for (let at = start; at < end; at++) store<u8>(line + field.lineText + (at - start), load<u8>(at) & 0xdf)
  take(hash, wordCount)
  wordCount += 1
  return line
}
