import * as field from '../src/matchers/kernel/fields'
import { hashOfWord } from './capitals'
import { addShare } from './codeShares'
import { holdsCommon, listenTo, startsEntered } from './describeWord'
import { addressAt } from './state'
import { isCapital } from './text'
import { addLine, findLine, knownLine, wordCount } from './words'

/** Names told of: their lengths, and the letters of all. Where those of the next one are. */
let nextLength: usize = 0
let nextText: usize = 0

function startNames(at: usize, count: i32): void {
  nextLength = at
  nextText = at + ((<usize>count) << 2)
}

/** Goes on to the next name; returns where it begins. It ends at `nextText`. */
function nextName(): usize {
  const start = nextText
  nextText += <usize>load<i32>(nextLength)
  nextLength += 4
  return start
}

function isPlain(start: usize, end: usize): bool {
  if (start === end || end - start > <usize>field.longestWord) return false
  for (let at = start; at < end; at++) if (!isCapital(load<u8>(at))) return false
  return true
}

/** The line of a plain word, made where there is none. */
function lineOf(start: usize, end: usize): usize {
  const hash = hashOfWord(start, end)
  const known = findLine(hash, start, end)
  if (known !== 0) return known
  const line = addLine(hash, start, end)
  listenTo(line)
  return line
}

function tellGroups(line: usize, list: usize): void {
  let bits = 0
  let more = 0
  for (let i = load<i32>(list), at = list + 4; i > 0; i--, at += 8) {
    const code = load<u32>(at)
    bits |= 1 << (code & 31)
    more |= 1 << (<i32>((code >>> 5) % 12))
  }
  store<u32>(line, <u32>(list - addressAt(field.groups)))
  store<i32>(line, bits, field.lineGroupBits)
  store<i32>(line, load<i32>(line, field.lineTraits) | (more << 20), field.lineTraits)
}

/** Learns so many names; the lists of their groups lie one after the other in the same order. */
export function learnGroups(names: usize, count: i32): void {
  startNames(names, count)
  let list = addressAt(field.groups) + 4
  for (let i = 0; i < count; i++) {
    const start = nextName()
    if (isPlain(start, nextText)) tellGroups(lineOf(start, nextText), list)
    list += 4 + ((<usize>load<i32>(list)) << 3)
  }
}

/** The table at hand: its frequencies and rarities, how many, the number of the next name; whether it is that of surnames. */
let frequencies: usize = 0
let rarities: usize = 0
let count: i32 = 0
let next: i32 = 0
let ofSurnames: i32 = 0

/** Begins with a table of so many names: their frequencies, their rarities, and the names. */
export function startTable(at: usize, names: i32, surnames: i32): void {
  frequencies = at
  rarities = at + ((<usize>names) << 3)
  startNames(rarities + ((<usize>names) << 3), names)
  count = names
  next = 0
  ofSurnames = surnames
}

/** Notes how rare a name of the table is: in full, and on its line as `packRarity`. */
function noteRarity(line: usize, bits: f64): void {
  const number = (line - addressAt(field.wordLines)) / field.lineSize
  store<f64>(addressAt(field.rarities) + (number << 4) + ((<usize>ofSurnames) << 3), bits)
  const shift = ofSurnames === 1 ? 0 : 16
  const other = load<i32>(line, field.lineRarity) & ~(0xffff << shift)
  store<i32>(line, other | ((<i32>ceil(bits * 8)) << shift), field.lineRarity)
}

function addShares(line: usize, share: f64): void {
  const sound = load<i32>(line, field.lineSound)
  const other = load<i32>(line, field.lineOtherSound)
  addShare(sound, share)
  if (other !== sound) addShare(other, share)
  const groups = load<u32>(line, field.lineGroups)
  if (groups === 0) return
  const list = addressAt(field.groups) + <usize>groups
  for (let i = load<i32>(list), at = list + 4; i > 0; i--, at += 8) addShare(load<i32>(at), share)
}

/** Learns the names of the table from the next one on; returns the number of one whose shares others must add, -1 at the end. */
export function learnTable(): i32 {
  while (next < count) {
    const start = nextName()
    const number = next
    next += 1
    if (!isPlain(start, nextText)) return number
    const line = lineOf(start, nextText)
    noteRarity(line, load<f64>(rarities + ((<usize>number) << 3)))
    addShares(line, load<f64>(frequencies + ((<usize>number) << 3)))
  }
  return -1
}

/** Notes which groups of a list are common; returns whether they are too many. */
function noteCommonGroups(list: usize): bool {
  for (let i = load<i32>(list), at = list + 4; i > 0; i--, at += 8) store<i32>(at, <i32>holdsCommon(load<i32>(at)), 4)
  return load<i32>(list) > field.mostGroups
}

/** Notes of all words what can be said once it is known which sounds and groups are common. */
export function finishNames(): void {
  for (let number = 0; number < wordCount; number++) {
    const line = knownLine(number)
    let traits = load<i32>(line, field.lineTraits)
    if (holdsCommon(load<i32>(line, field.lineSound))) traits |= field.commonSound
    if (holdsCommon(load<i32>(line, field.lineOtherSound))) traits |= field.commonOtherSound
    store<i32>(line, traits, field.lineTraits)
    const groups = load<u32>(line, field.lineGroups)
    const tooMany = groups !== 0 && noteCommonGroups(addressAt(field.groups) + <usize>groups)
    if (tooMany || startsEntered(line + field.lineText)) store<i32>(line, field.oddWord)
  }
}

/** Learns so many words that must be read together with others. */
export function learnOdd(names: usize, count: i32): void {
  startNames(names, count)
  for (let i = 0; i < count; i++) {
    const start = nextName()
    store<i32>(lineOf(start, nextText), field.oddWord)
  }
}
