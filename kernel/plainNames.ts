import * as field from '../src/matchers/kernel/fields'
import { apart, mostAlike, tooOdd, variant } from './likeness'
import { count, forenameBits, lineAt, surnameBits, wordAt } from './probe'
import { weight } from './state'
import { wordLikeness } from './wordLikeness'
import { knownLine } from './words'

/** As outline/mostOfPlainNames: words of the left name, its surname at `left`, then, up to `end`, its forenames. */
let left: usize = 0
let end: usize = 0

/** The numbers of the left words and the row of the right ones, where they are known: how alike two are is told by their letters then. */
let numbers: usize = 0

/** The line of a left word. */
function leftLine(word: usize): usize {
  return knownLine(load<i32>(numbers + ((word - left) >> 1)))
}

function alikeOf(word: usize, right: i32): i32 {
  return numbers === 0 ? mostAlike(word, wordAt(right)) : wordLikeness(leftLine(word), lineAt(right))
}

/** Most a left forename that agrees with another than the first can earn: where the words are known, by its own rarity. */
function bitsOfOther(alike: i32, word: usize, right: i32): f64 {
  if (numbers === 0 || alike < variant) return forenameBits(field.otherForename, alike, right)
  const rarity = load<i32>(leftLine(word), field.lineRarity)
  return weight(field.agreeingForename + ((rarity >>> 16) & 0xfff))
}

let first: f64 = 0
let other: f64 = 0
let furtherAlike: bool = false

function lookAtForenames(from: i32, to: i32): void {
  const noForename = weight(field.noForename)
  first = noForename
  other = -Infinity
  furtherAlike = false
  for (let word = left + 8; word < end; word += 8) {
    for (let right = from; right < to; right++) {
      const alike = alikeOf(word, right)
      if (alike === apart) continue
      if (word === left + 8 && right === from) first = max(noForename, forenameBits(field.firstForename, alike, right))
      else other = max(other, bitsOfOther(alike, word, right))
      if (word > left + 8 && right > from) furtherAlike = true
    }
  }
}

function lettersOfForenames(): i32 {
  let letters = 0
  for (let word = left + 8; word < end; word += 8) letters |= load<i32>(word)
  return letters
}

function lettersOfProbe(): i32 {
  let letters = 0
  for (let word = 1; word < count; word++) letters |= load<i32>(wordAt(word))
  return letters
}

function mostOfSurnames(right: i32): f64 {
  return max(weight(field.noSurname), surnameBits(alikeOf(left, right), right))
}

function mostOfWhole(surname: i32, whole: i32): f64 {
  if (surname === whole) return weight(field.mostSurname)
  return tooOdd(surname, whole) ? weight(field.similarSurname) : weight(field.alikeSurname)
}

function mostInOrder(furthers: bool): f64 {
  lookAtForenames(1, count)
  const further = furthers ? (furtherAlike ? weight(field.further) : weight(field.noFurther)) : 0
  const several = end - left > 16 || count > 2
  const whole = several && lettersOfForenames() === lettersOfProbe()
  const forename = max(max(first + further, other), whole ? weight(field.mostForename) : -Infinity)
  return weight(field.sameOrder) + forename + mostOfSurnames(0)
}

function mostExchanged(): f64 {
  lookAtForenames(0, 1)
  const whole = end - left > 16 && lettersOfForenames() === load<i32>(wordAt(0))
  const forename = whole ? weight(field.mostForename) : max(first, other)
  let surname = mostOfSurnames(1)
  for (let right = 2; right < count; right++) surname = max(surname, mostOfSurnames(right))
  if (count > 2) surname = max(surname, mostOfWhole(load<i32>(left), lettersOfProbe()))
  return weight(field.swapped) + forename + surname
}

/** As `plainNamesReach`; by the letters of the words, where the numbers of the left ones are given. */
export function plainNamesReach(at: usize, wordsEnd: usize, furthers: bool, bits: f64, leftNumbers: usize): bool {
  left = at
  end = wordsEnd
  numbers = leftNumbers
  if (mostInOrder(furthers) >= bits) return true
  const most = weight(field.swapped) + weight(field.mostForename) + weight(field.mostSurname)
  return most >= bits && mostExchanged() >= bits
}
