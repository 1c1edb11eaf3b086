import * as field from '../src/matchers/kernel/fields'
import { text } from './buffers'
import { readCode, readForm, textEnd } from './forms'
import { recall } from './memos'
import { cellAt } from './state'

/** Where the value read last lies as it is compared. */
export let valueStart: usize = 0
export let valueEnd: usize = 0

/** The cell holds nothing to be compared, or others must read it. */
export const noValue: i32 = -2
export const oddValue: i32 = -1

function readText(start: usize, end: usize): i32 {
  const entry = recall(field.memoText, start, end)
  if (entry === 0) return noValue
  if (load<i32>(entry, field.memoUsable) === 0) return oddValue
  valueStart = load<u32>(entry, field.memoOf)
  valueEnd = valueStart + <usize>load<u32>(entry, field.memoOfLength)
  return valueEnd > valueStart ? 1 : noValue
}

/** Reads a value of a row, one of those the kernel is told of; returns 1 for a valid one, 0 for an invalid one, else `noValue` or `oddValue`. */
export function readValue(row: i32, value: usize): i32 {
  const cell = cellAt(row, load<i32>(value))
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  if (start === end) return noValue
  const form = load<i32>(value, field.valueForm << 2)
  if (form === field.formText) return readText(start, end)
  if (!readCode(start, end)) return oddValue
  const valid = readForm(form)
  valueStart = text
  valueEnd = textEnd
  return valid
}
