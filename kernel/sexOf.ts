import * as field from '../src/matchers/kernel/fields'
import { recall } from './memos'
import { addressAt, cellAt, told } from './state'

/** The code of the row's sex, -1 where others must read it. */
export function sexOf(row: i32): i32 {
  const column = told(field.sexColumn)
  if (column < 0) return 0
  const cell = cellAt(row, column)
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  if (start === end) return 0
  if (end - start === 1) return load<i8>(addressAt(field.sexes) + <usize>load<u8>(start))
  const entry = recall(field.memoSex, start, end)
  return entry === 0 ? 0 : load<i32>(entry, field.memoNumber)
}
