import * as field from '../src/matchers/kernel/fields'
import { traitPartial, traits, words } from './folds'
import { apart, mostAlike } from './likeness'
import { count, forenameBits, holdsFurthers, isPlain, line, surnameBits, wordAt, wordsOf } from './probe'
import { weight } from './state'

/** As outline/mostOfNames: most a forename and a surname can earn, and how many left words can be like a right one. */
let forename: f64 = 0
let surname: f64 = 0
let alikes: i32 = 0

function lookAtWord(word: usize): void {
  let met = 0
  for (let right = 0; right < count; right++) {
    const alike = mostAlike(word, wordAt(right))
    if (alike === apart) continue
    met = 1
    forename = max(forename, forenameBits(field.forename, alike, right))
    surname = max(surname, surnameBits(alike, right))
  }
  alikes += met
}

function mostOfParts(isPartial: bool, furthers: bool): f64 {
  const noForename: f64 = isPartial ? 0 : weight(field.noForename)
  const noSurname: f64 = isPartial ? 0 : weight(field.noSurname)
  const order = max(max<f64>(0, weight(field.sameOrder)), weight(field.swapped))
  const further: f64 = furthers ? weight(field.further) : 0
  if (alikes === 0) return order + noForename + noSurname
  const ownForename = max(forename, noForename)
  const ownSurname = max(surname, noSurname)
  const one = max(max(ownForename + noSurname, noForename + ownSurname), noForename + noSurname + further)
  if (alikes === 1) return order + one
  const two = max(
    max(max(one, ownForename + ownSurname), ownForename + noSurname + further),
    noForename + ownSurname + further,
  )
  return order + (alikes === 2 ? two : max(two, ownForename + ownSurname + further))
}

/** As `mostOfOtherNames`, of the row with that outline. */
export function mostOfOtherNames(outline: usize): f64 {
  const some = wordsOf(outline)
  const wholes = (isPlain(outline) && some > 2) || count > 2
  if (some > field.mostNameWords || wholes) return weight(field.mostNames)
  forename = -Infinity
  surname = -Infinity
  alikes = 0
  const end = outline + words + ((<usize>some) << 3)
  for (let word = outline + words; word < end; word += 8) lookAtWord(word)
  const partial = ((load<i32>(outline, traits) | load<i32>(line, traits)) >>> traitPartial) & 3
  return mostOfParts(partial !== 0, holdsFurthers(outline))
}
