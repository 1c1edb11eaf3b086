import * as field from '../src/matchers/kernel/fields'
import { addressAt } from './state'

/** What the kernel knows nothing of: kind, start and end of each; and of how many this row's things. */
export let missingCount: i32 = 0
export let isMissing: bool = false

export function clearMissing(): void {
  missingCount = 0
}

export function startRow(): void {
  isMissing = false
}

/** Notes what must be told before the row can be looked at; a few of a row at most, so there is always room. */
export function miss(kind: i32, start: usize, end: usize): void {
  const at = addressAt(field.missing) + <usize>missingCount * 12
  store<i32>(at, kind)
  store<u32>(at, <u32>start, 4)
  store<u32>(at, <u32>end, 8)
  missingCount += 1
  isMissing = true
}
