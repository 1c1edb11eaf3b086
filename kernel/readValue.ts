import * as field from '../src/matchers/kernel/fields'
import { text } from './buffers'
import { readCode, readForm, textEnd } from './forms'
import { recall } from './memos'

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

/** Reads the value in a cell that is filled; returns 1 for a valid one, 0 for an invalid one, else `noValue` or `oddValue`. */
export function readValue(form: i32, start: usize, end: usize): i32 {
  if (form === field.formText) return readText(start, end)
  if (!readCode(start, end)) return oddValue
  const valid = readForm(form)
  valueStart = text
  valueEnd = textEnd
  return valid
}
