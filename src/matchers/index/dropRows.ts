import { shareInts } from '../pack/intVector.ts'
import type { IndexPart } from './indexPart.ts'

/**
 * The part without some of its rows, those with a byte of 1: nobody finds them any more, and what the keys of the others
 * find is what an index without them finds. They keep their numbers and their memory, which is shared with the part given.
 */
export const dropRows = (part: IndexPart, isDropped: Uint8Array): IndexPart => {
  const { length } = part.rows
  const keys = new Int32Array(length)
  const rows = new Int32Array(length)
  const kinds = new Int32Array(length)
  let count = 0
  for (let i = 0; i < length; i += 1) {
    const row = part.rows[i]!
    if (isDropped[row] === 1) continue
    keys[count] = part.keys[i]!
    rows[count] = row
    kinds[count] = part.kinds[i]!
    count += 1
  }
  return {
    ...part,
    keys: shareInts(keys, count),
    rows: shareInts(rows, count),
    kinds: shareInts(kinds, count),
    notSearchable: part.notSearchable.filter((row) => isDropped[row] !== 1),
  }
}
