import * as field from '../src/matchers/kernel/fields'
import {
  contact,
  date,
  hasContact,
  hasPostcode,
  hasTown,
  initials,
  otherInitials,
  postcode,
  town,
  valueCount,
  valueHash,
  valueKind,
  valueType,
} from './look'
import { addressAt, keys, rowAt, rowCount, rowWords, wordLine, wordSize } from './state'
import { combine, combineUnordered } from './text'

/** Kinds of key, as `keyKinds` of the model numbers them. */
const identifier: i32 = 0
const address: i32 = 1
const email: i32 = 4
const surnameYear: i32 = 6
const dateInitial: i32 = 7
const namePair: i32 = 8
const postcodeInitial: i32 = 11

/** Keys at hand; those of the rows looked at together lie one after the other. */
export let keyCount: i32 = 0

export function clearKeys(): void {
  keyCount = 0
}

/** As the function `keyAdder` makes. */
function add(kind: i32, hash: i32): void {
  const at = keys + ((<usize>keyCount) << 3)
  store<i32>(at, combine(load<i32>(addressAt(field.seeds) + ((<usize>kind) << 2)), hash))
  store<i32>(at, kind, 4)
  keyCount += 1
}

function addValues(kind: i32): void {
  for (let i = 0; i < valueCount; i++) {
    if (valueKind(i) !== kind) continue
    add(kind, kind === identifier ? combine(valueType(i), valueHash(i)) : valueHash(i))
  }
}

function addSound(code: i32, common: bool): void {
  const year = date >> 9
  if (!common) return add(surnameYear, combine(code, year))
  for (let rest = otherInitials; rest !== 0; rest &= rest - 1)
    add(surnameYear, combine(combine(code, <i32>ctz(rest)), year))
}

/** As `addSurnameYears`. */
function addSurnameYears(line: usize): void {
  if (date <= 0) return
  const sound = load<i32>(line, field.lineSound)
  const other = load<i32>(line, field.lineOtherSound)
  const traits = load<i32>(line, field.lineTraits)
  addSound(sound, (traits & field.commonSound) !== 0)
  if (other !== sound) addSound(other, (traits & field.commonOtherSound) !== 0)
  const told = load<u32>(line, field.lineGroups)
  if (told === 0) return
  const groups = addressAt(field.groups) + told
  for (let i = load<i32>(groups), at = groups + 4; i > 0; i--, at += 8) addSound(load<i32>(at), load<i32>(at, 4) !== 0)
}

/** As `addDateInitials`. */
function addDateInitials(): void {
  const day = date & 31
  const month = (date >> 5) & 15
  if (date <= 0 || day === 0) return
  const code = ((date >> 9) << 10) | (min(day, month) << 5) | max(day, month)
  for (let rest = initials; rest !== 0; rest &= rest - 1) add(dateInitial, combine(code, <i32>ctz(rest)))
}

function addNamePairs(row: i32): void {
  const words = rowAt(row) + rowWords
  const surname: usize = load<u32>(words, wordLine)
  const end = words + <usize>load<i32>(rowAt(row), rowCount) * wordSize
  for (let word = words + wordSize; word < end; word += wordSize) {
    const forename: usize = load<u32>(word, wordLine)
    const traits = load<i32>(forename, field.lineTraits)
    if ((traits & field.overOne) === 0) continue
    const pair = combineUnordered(load<i32>(forename, field.lineSound), load<i32>(surname, field.lineSound))
    if ((traits & load<i32>(surname, field.lineTraits) & field.commonSound) === 0) add(namePair, pair)
    else if (hasTown) add(namePair, combine(pair, town))
  }
}

function addPostcodeInitials(): void {
  if (!hasPostcode) return
  for (let rest = initials; rest !== 0; rest &= rest - 1) add(postcodeInitial, combine(postcode, <i32>ctz(rest)))
}

/** Adds the keys of the row at hand of one kind, in the order of `lookRules`. */
function addKind(kind: i32, row: i32): void {
  if (kind === address) {
    if (hasContact) add(address, contact)
  } else if (kind <= email) addValues(kind)
  else if (kind === surnameYear) addSurnameYears(load<u32>(rowAt(row) + rowWords, wordLine))
  else if (kind === dateInitial) addDateInitials()
  else if (kind === namePair) addNamePairs(row)
  else if (kind === postcodeInitial) addPostcodeInitials()
}

/** Adds all keys of the row at hand, of the kinds the model names. */
export function addKeys(row: i32): void {
  const kinds = addressAt(field.keyKinds)
  const count = load<i32>(kinds)
  for (let i = 1; i <= count; i++) addKind(load<i32>(kinds + ((<usize>i) << 2)), row)
}
