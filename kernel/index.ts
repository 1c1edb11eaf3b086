import { startRecords } from './block'
import { placeBuffers } from './buffers'
import { clearIds } from './ids'
import { takeKept } from './settleRows'
import { placeSheets } from './sheets/told'
import { setHeader } from './state'

export { seen } from './ahead'
export { linkedRecords } from './block'
export { addFoundKey, foundKeys, proceedToFind } from './findRows'
export { idCount } from './ids'
export { proceed } from './linkRows'
export { addShare, listCommon } from './codeShares'
export { lineOfWord } from './describeWord'
export { finishNames, learnGroups, learnOdd, learnTable, startTable } from './learnNames'
export { addMemo, forgetMemos, memoCount } from './memos'
export { buildEntries, fillBitmap, oversizeKeys } from './keyTable'
export { missingCount } from './missing'
export { keptCount, takeKept } from './settleRows'
export { judgeSheets, sheetsKept } from './sheets/judgeSheets'
export { splitBlock, lines } from './splitBlock'
export { forgetWords, keepWords, wordCount } from './words'

/** Tells the kernel where everything lies. */
export function setUp(header: usize): void {
  setHeader(header)
  placeBuffers()
}

/** The same where it is to judge sheets. */
export function setUpSheets(header: usize): void {
  setHeader(header)
  placeSheets()
}

/** Begins a block of so many records. */
export function startBlock(records: i32): void {
  startRecords(records)
  clearIds()
  takeKept()
}
