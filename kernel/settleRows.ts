import * as field from '../src/matchers/kernel/fields'
import { readAt, setStatus } from './block'
import { candidateAt } from './candidates'
import { canDescribeLeft, describeLeft, leftSide } from './compare/describeLeft'
import { describe } from './compare/describe'
import { contact, settle, weight } from './compare/settle'
import { present } from './folds'
import { clearMissing, isMissing, startRow } from './missing'
import {
  addressAt,
  count,
  outlines,
  rowAt,
  rowFoundFrom,
  rowFoundTo,
  rowOutline,
  rowRecord,
  weight as planned,
} from './state'
import { forgets } from './words'

/** Integers of the pairs kept of the block: of each row its record and how many pairs follow. */
export let keptCount: i32 = 0
/** Where the pairs of the row at hand begin, -1 where it has none yet. */
let first: i32 = -1

/** The pairs kept were taken. */
export function takeKept(): void {
  keptCount = 0
  first = -1
}

const headInts: i32 = 2

/** Where the next pair of the row at hand goes. */
function nextPair(): usize {
  return addressAt(field.kept) + ((<usize>(first < 0 ? keptCount + headInts : keptCount)) << 2)
}

function keepPair(at: usize, left: i32, shared: i32): void {
  if (first < 0) {
    first = keptCount
    keptCount += headInts
  }
  store<i32>(at, left, field.pairLeft)
  store<i32>(at, shared, field.pairContact)
  keptCount += field.pairInts
}

function closeRow(row: i32): void {
  if (first < 0) return
  const head = addressAt(field.kept) + ((<usize>first) << 2)
  store<i32>(head, load<i32>(rowAt(row), rowRecord))
  store<i32>(head, (keptCount - first - headInts) / field.pairInts, 4)
  setStatus(row, field.statusKept)
  first = -1
}

/** Keeps the pair that was settled if it weighs enough. */
function keepSettled(at: usize, left: i32): void {
  const least = planned(field.minWeight)
  if (weight >= least) {
    store<f64>(at, weight, field.pairWeight)
    count(field.countKept, 1)
    keepPair(at, left, contact)
  } else if (weight + planned(field.slack) < least) count(field.countStopped, 1)
}

/** Compares the pair, to levels at that place; returns false where others must. */
function compare(row: i32, left: i32, levels: usize): bool {
  const held = load<i32>(outlines + ((<usize>left) << 6), present) & load<i32>(rowAt(row) + rowOutline, present)
  return settle(leftSide, addressAt(field.described), held, planned(field.minWeight), levels)
}

/** Settles a pair of the row at hand; returns false where something is missing. */
function settlePair(row: i32, left: i32, isDescribed: bool): bool {
  const isComparable = isDescribed && describeLeft(left)
  if (isMissing) return false
  const at = nextPair()
  if (isComparable && compare(row, left, at + field.pairLevels)) keepSettled(at, left)
  else keepPair(at, left, field.leftToOthers)
  return true
}

/**
 * Compares the candidates of a row that are worth it; those that can only be compared by others are kept as they are. Returns false where something
 * is missing: it goes on with the same pair then.
 */
export function settleRow(row: i32): bool {
  const at = rowAt(row)
  const to = load<i32>(at, rowFoundTo)
  let from = load<i32>(at, rowFoundFrom)
  if (from === to) return true
  clearMissing()
  startRow()
  const isDescribed = canDescribeLeft() && readAt === forgets && describe(row)
  if (isMissing) return false
  for (; from < to; from++) {
    if (settlePair(row, load<i32>(candidateAt(from)), isDescribed)) continue
    store<i32>(at, from, rowFoundFrom)
    return false
  }
  closeRow(row)
  return true
}
