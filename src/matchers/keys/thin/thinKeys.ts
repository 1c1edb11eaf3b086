import { header, nameField, nameSize } from '../../pack/row.ts'
import { combine, hashText } from '../../text/hash.ts'
import { keyAdder, type KeyBuffer } from '../keyBuffer.ts'
import type { KeyRule, KeySource } from '../keyRule.ts'
import { addDates } from './addDates.ts'
import { addMails } from './addMails.ts'
import { addTowns } from './addTowns.ts'
import { addWords } from './addWords.ts'
import type { AddPart } from './thinPart.ts'

const addThin = keyAdder('thin')

/** A row of either side with a thin row of the left, and of the right: two rows with full names share neither. */
const sides = { left: hashText('thin left'), right: hashText('thin right') } as const

/** No name of the row has both a forename and a surname. */
const isThin = ({ heap, at }: KeySource): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    if (heap[nameAt + nameField.forenames]! > 0 && heap[nameAt + nameField.surnames]! > 0) return false
    nameAt += nameSize(heap, nameAt)
  }
  return true
}

const emitFor = (source: KeySource, buffer: KeyBuffer, side: number): void => {
  const add: AddPart = (code, hash) => addThin(buffer, combine(combine(side, code), hash))
  addWords(source, add)
  addDates(source, add)
  addTowns(source, add)
  addMails(source, add)
}

/**
 * For rows that lack a forename or a surname, parts of whatever else they hold. Only such rows look for others by these keys and are found
 * by them: of two rows with full names, both would have to be wrong in all of it. Of use for rare values only.
 */
export const thinKeys: KeyRule = (source, buffer) => {
  const thin = isThin(source)
  if (thin || source.side !== 'right') emitFor(source, buffer, sides.right)
  if (thin || source.side !== 'left') emitFor(source, buffer, sides.left)
}
