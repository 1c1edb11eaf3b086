import * as field from '../src/matchers/kernel/fields'
import { addressAt, cellAt, told } from './state'
import { hashBytes, secondHash } from './text'

/** Hashes of ids noted: two a row. */
export let idCount: i32 = 0

export function clearIds(): void {
  idCount = 0
}

/** Notes the id of a row, if the mapping names one; false for one that is not plain ASCII. */
export function noteId(row: i32): bool {
  const column = told(field.idColumn)
  if (column < 0) return true
  const cell = cellAt(row, column)
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  for (let at = start; at < end; at++) if (load<u8>(at) > 127) return false
  const to = addressAt(field.idHashes) + ((<usize>idCount) << 3)
  store<i32>(to, hashBytes(start, end))
  store<i32>(to, secondHash(start, end), 4)
  idCount += 1
  return true
}
