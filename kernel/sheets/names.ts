import * as field from '../../src/matchers/kernel/fields'
import * as sheet from '../../src/matchers/kernel/sheets/sheetFields'
import { apart, equal, tooOdd } from '../likeness'
import { planned, weight, weights } from '../state'
import {
  forenames,
  lettersOf,
  nameCount,
  namesOf,
  nameWords,
  present,
  rarity,
  surnames,
  surnameWords,
  wordSize,
} from './sketch'
import { sheetWeight } from './told'
import { wordsAlike } from './wordsAlike'

/** The parts of the names at hand: where their words lie, how many, and where they lie run together, 0 where their letters alone are known. */
let ownForenames: usize = 0
let ownForenameCount: i32 = 0
let ownSurname: usize = 0
let ownSurnameCount: i32 = 0
let ownWhole: usize = 0
let otherForenames: usize = 0
let otherForenameCount: i32 = 0
let otherSurname: usize = 0
let otherSurnameCount: i32 = 0
let otherWhole: usize = 0

function wordsFrom(at: usize, count: i32): usize {
  return at + <usize>count * wordSize
}

function surnameOf(name: usize): usize {
  return name + nameWords + (load<i32>(name, surnames) > 1 ? wordSize : 0)
}

function forenamesOf(name: usize): usize {
  return wordsFrom(name + nameWords, surnameWords(load<i32>(name, surnames)))
}

function nextName(name: usize): usize {
  return wordsFrom(forenamesOf(name), load<i32>(name, forenames))
}

function readOwn(name: usize): void {
  ownForenameCount = load<i32>(name, forenames)
  ownForenames = forenamesOf(name)
  ownSurnameCount = load<i32>(name, surnames)
  ownSurname = surnameOf(name)
  ownWhole = name + nameWords
}

function readOther(name: usize): void {
  otherForenameCount = load<i32>(name, forenames)
  otherForenames = forenamesOf(name)
  otherSurnameCount = load<i32>(name, surnames)
  otherSurname = surnameOf(name)
  otherWhole = name + nameWords
}

function lettersOfWords(at: usize, count: i32): i32 {
  let letters = 0
  for (const end = wordsFrom(at, count); at < end; at += wordSize) letters |= lettersOf(at)
  return letters
}

function forenameBits(table: i32, alike: i32, word: usize): f64 {
  return earns(table, alike, (load<i32>(word, rarity) >>> 16) & 0xfff)
}

function surnameBits(alike: i32, word: usize): f64 {
  return earns(field.surname, alike, load<i32>(word, rarity) & 0xffff)
}

function earns(table: i32, alike: i32, eighths: i32): f64 {
  return load<f64>(weights + ((<usize>(table + alike * field.rarest + eighths)) << 3))
}

/** Most the forenames of the left name can earn beside some words of the right one. */
function mostOfForenames(other: usize, otherCount: i32, furthers: bool): f64 {
  const count = ownForenameCount
  if (count === 0 || otherCount === 0) return 0
  let first = weight(field.noForename)
  let most: f64 = -Infinity
  let further = apart
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < otherCount; j++) {
      const word = wordsFrom(other, j)
      const alike = wordsAlike(wordsFrom(ownForenames, i), word)
      if (alike === apart) continue
      if ((i | j) === 0) first = max<f64>(first, forenameBits(field.firstForename, alike, word))
      else most = max<f64>(most, forenameBits(field.otherForename, alike, word))
      if (i > 0 && j > 0) further = max(further, alike)
    }
  }
  if (count + otherCount > 2 && lettersOfWords(ownForenames, count) === lettersOfWords(other, otherCount))
    most = max<f64>(most, weight(field.mostForename))
  if (furthers && count > 1 && otherCount > 1) first += sheetWeight(sheet.furtherBy + further)
  return max<f64>(first, most)
}

function mostOfWholes(letters: i32, other: i32): f64 {
  if (letters === other) return weight(field.mostSurname)
  return tooOdd(letters, other) ? weight(field.similarSurname) : weight(field.alikeSurname)
}

/** Most the surname of the left name can earn beside some words of the right one; `whole`: those run together, 0 where only their letters are known. */
function mostOfSurnames(other: usize, otherCount: i32, whole: usize): f64 {
  const count = ownSurnameCount
  if (count === 0 || otherCount === 0) return 0
  let most = max<f64>(
    weight(field.noSurname),
    whole === 0
      ? mostOfWholes(lettersOfWords(ownSurname, count), lettersOfWords(other, otherCount))
      : surnameBits(wordsAlike(ownWhole, whole), whole),
  )
  if (count + otherCount === 2) return most
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < otherCount; j++) {
      const word = wordsFrom(other, j)
      const alike = wordsAlike(wordsFrom(ownSurname, i), word)
      if (alike === equal) most = max<f64>(most, surnameBits(alike, word))
      else if (alike !== apart) most = max<f64>(most, weight(field.similarSurname))
    }
  }
  return most
}

function mostInOrder(furthers: bool): f64 {
  if (ownForenameCount * otherForenameCount + ownSurnameCount * otherSurnameCount === 0) return 0
  return (
    weight(field.sameOrder) +
    mostOfForenames(otherForenames, otherForenameCount, furthers) +
    mostOfSurnames(otherSurname, otherSurnameCount, otherWhole)
  )
}

function mostSwapped(furthers: bool): f64 {
  if (ownForenameCount * otherSurnameCount + ownSurnameCount * otherForenameCount === 0) return 0
  return (
    weight(field.swapped) +
    mostOfForenames(otherSurname, otherSurnameCount, furthers) +
    mostOfSurnames(otherForenames, otherForenameCount, otherForenameCount === 1 ? otherForenames : 0)
  )
}

/** Whether any two names of the sketches can earn what is lacking: as `mostOfAllNames`, which adds to `sum`, and no longer than needed. */
export function namesReach(left: usize, right: usize, sum: f64, least: f64): bool {
  const furthers = (load<i32>(left, present) & load<i32>(right, present) & planned(field.furtherBit)) !== 0
  let own = namesOf(left)
  for (let i = load<i32>(left, nameCount); i > 0; i--) {
    readOwn(own)
    let other = namesOf(right)
    for (let j = load<i32>(right, nameCount); j > 0; j--) {
      readOther(other)
      if (sum + mostInOrder(furthers) >= least || sum + mostSwapped(furthers) >= least) return true
      other = nextName(other)
    }
    own = nextName(own)
  }
  return false
}
