import * as field from '../../src/matchers/kernel/fields'
import { placeBuffers } from '../buffers'
import { splitRow } from '../splitRow'
import { addressAt, rowAt, rowCount, rowWords, setHeader, wordLine, wordSize } from '../state'
import { knownLine } from '../words'
import { describe } from './describe'

/** The left side has columns, and room for a row, of its own: a header tells where. Each of the two tells of the other. */
function changeSides(): void {
  setHeader(addressAt(field.otherHeader))
  placeBuffers()
}

/** Makes the words of the numbers those of the row. */
function setWords(at: usize, numbers: usize): void {
  let count = 0
  for (; count < field.mostNameWords; count++) {
    const known = load<i32>(numbers + ((<usize>count) << 2))
    if (known < 0) break
    store<u32>(at + rowWords + <usize>count * wordSize, <u32>knownLine(known), wordLine)
  }
  store<i32>(at, count, rowCount)
}

function readLeft(left: i32, numbers: usize): bool {
  const bytes = addressAt(field.leftBytes)
  const place = (<usize>left) << 2
  const start = bytes + <usize>load<u32>(addressAt(field.leftStarts) + place)
  const end = bytes + <usize>load<u32>(addressAt(field.leftEnds) + place)
  if (!splitRow(0, start, end)) return false
  setWords(rowAt(0), numbers)
  return describe(0)
}

/** Where the left row described last is described. */
export let leftSide: usize = 0

/** Describes a row of the left side; returns false for one that others must read. */
export function describeLeft(left: i32): bool {
  const numbers = addressAt(field.leftWords) + ((<usize>left) << 4)
  if (load<i32>(numbers) < 0) return false
  changeSides()
  const isDescribed = readLeft(left, numbers)
  leftSide = addressAt(field.described)
  changeSides()
  return isDescribed
}

/** Whether left rows can be described here. */
export function canDescribeLeft(): bool {
  return addressAt(field.otherHeader) !== 0
}
