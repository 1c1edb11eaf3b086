import * as field from '../../src/matchers/kernel/fields'
import { apart, near, similar, variant } from '../likeness'
import { nameLikeness } from '../wordLikeness'
import { areSame, forenameBits, lengthOf, lineAt } from './nameWords'

const exact: i32 = 1
const otherForename: i32 = 5
export const alikeForename: i32 = 6
const initialOnly: i32 = 7
const different: i32 = 8

/** The level of each likeness, a hexadecimal digit each: of `apart` the last. */
const levels: i32 = 0x1234068

/** Level and rarity (bits) of the last call, and whether other words than the first ones agree: as `forenameFound`. */
export let forenameFound: i32 = 0
export let forenameRarity: f64 = 0
export let isCrossed: bool = false

function found(level: i32, bits: f64, crossed: bool): void {
  forenameFound = level
  forenameRarity = bits
  isCrossed = crossed
}

/** The line of a word of the one that agrees with another than its counterpart; 0 for none. */
function crossMatch(a: usize, an: i32, b: usize, bn: i32): usize {
  for (let i = 0; i < an; i++) {
    const line = lineAt(a, i)
    if (lengthOf(line) < 2) continue
    for (let j = i === 0 ? 1 : 0; j < bn; j++) if (nameLikeness(line, lineAt(b, j)) >= variant) return line
  }
  return 0
}

function sameInitial(left: usize, right: usize): bool {
  return (
    (lengthOf(left) === 1 || lengthOf(right) === 1) &&
    load<u8>(left + field.lineText) === load<u8>(right + field.lineText)
  )
}

/** As `compareForenames`, of `an` and `bn` words; `aWhole` and `bWhole` are the lines of the words run together. */
export function compareForenames(a: usize, an: i32, aWhole: usize, b: usize, bn: i32, bWhole: usize): void {
  const left = lineAt(a, 0)
  const right = lineAt(b, 0)
  if (left === right && lengthOf(left) > 1) return found(exact, forenameBits(left), false)
  if (areSame(aWhole, bWhole)) return found(exact, forenameBits(aWhole), true)
  const initial = sameInitial(left, right)
  const grade = initial ? apart : nameLikeness(left, right)
  const bits = grade === apart ? 0 : min(forenameBits(left), forenameBits(right))
  if (grade >= near) return found((levels >> (grade << 2)) & 15, bits, false)
  const shared = crossMatch(a, an, b, bn)
  if (shared !== 0) return found(otherForename, forenameBits(shared), true)
  if (initial) return found(initialOnly, 0, false)
  found(grade === similar ? alikeForename : different, bits, false)
}
