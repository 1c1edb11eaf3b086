import { apart, close, similar } from '../likeness'
import { nameLikeness } from '../wordLikeness'
import { areSame, lengthOf, lineAt, surnameBits, tellWhole } from './nameWords'

const exact: i32 = 1
const part: i32 = 2
export const alikeSurname: i32 = 6
const different: i32 = 7

/** The level of each likeness, a hexadecimal digit each: of `apart` the last. */
const levels: i32 = 0x1345067

/** Level and rarity (bits) of the last call: as `surnameFound`. */
export let surnameFound: i32 = 0
export let surnameRarity: f64 = 0

function found(level: i32, bits: f64): void {
  surnameFound = level
  surnameRarity = bits
}

/** As `shortestPart` of compare/surname. */
const shortestPart: i32 = 4

function isPart(line: usize, b: usize, bn: i32): bool {
  for (let j = 0; j < bn; j++) if (lineAt(b, j) === line) return true
  return false
}

function bestPart(line: usize, b: usize, bn: i32): i32 {
  let best = apart
  for (let j = 0; j < bn; j++)
    if (lengthOf(lineAt(b, j)) >= shortestPart) best = max(best, nameLikeness(line, lineAt(b, j)))
  return best
}

function ofSeveral(a: usize, b: usize, bn: i32, bWhole: usize): i32 {
  tellWhole(bWhole)
  const whole = nameLikeness(a, bWhole)
  if (whole >= close || lengthOf(a) < shortestPart) return whole
  return max(whole, min(similar, bestPart(a, b, bn)))
}

/** As `compareSurnames`, of the word of one line and of `bn` words; `bWhole` is the line of these run together. */
export function compareSurnames(a: usize, b: usize, bn: i32, bWhole: usize): void {
  if (areSame(a, bWhole)) return found(exact, surnameBits(a))
  if (bn > 1 && lengthOf(a) >= shortestPart && isPart(a, b, bn)) return found(part, surnameBits(a))
  const grade = bn > 1 ? ofSeveral(a, b, bn, bWhole) : nameLikeness(a, bWhole)
  if (grade === apart) return found(different, 0)
  found((levels >> (grade << 2)) & 15, min(surnameBits(a), surnameBits(bWhole)))
}
