import { noteAhead } from './ahead'
import { together } from './block'
import { addKeys, keyCount } from './keys'
import { lookAt } from './lookAt'
import { clearMissing, isMissing, startRow } from './missing'
import { findLikelyLines, findNames, readLinesAhead, readSlotsAhead } from './names'
import { looked, odd, pending, rowAt, rowKeysFrom, rowKeysTo, rowState } from './state'

/** Looks at a row: it stays pending where something is missing. */
function lookAtRow(row: i32): void {
  const at = rowAt(row)
  startRow()
  const from = keyCount
  const isUsual = findNames(row) && (isMissing || lookAt(row))
  if (!isUsual) return store<i32>(at, odd, rowState)
  if (isMissing) return
  addKeys(row)
  store<i32>(at, from, rowKeysFrom)
  store<i32>(at, keyCount, rowKeysTo)
  store<i32>(at, looked, rowState)
}

function isPending(row: i32): bool {
  return load<i32>(rowAt(row), rowState) === pending
}

/** Looks at the rows at hand that are pending. */
export function lookAtRows(): void {
  clearMissing()
  for (let row = 0; row < together; row++) if (isPending(row)) noteAhead(readSlotsAhead(row))
  for (let row = 0; row < together; row++) if (isPending(row)) findLikelyLines(row)
  for (let row = 0; row < together; row++) if (isPending(row)) noteAhead(readLinesAhead(row))
  for (let row = 0; row < together; row++) if (isPending(row)) lookAtRow(row)
}
