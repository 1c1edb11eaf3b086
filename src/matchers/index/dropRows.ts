import { type IndexPart, roomyInts } from './indexPart.ts'

/**
 * The part without some of its rows, those with a byte of 1: nobody finds them any more, and what the keys of the others
 * find is what an index without them finds. They keep their numbers and their memory, which is shared with the part given. Use that no more once
 * this one is united with others.
 */
export const dropRows = (part: IndexPart, isDropped: Uint8Array): IndexPart => {
  const staying = part.rows.reduce((count, row) => count + Number(isDropped[row] !== 1), 0)
  const keys = roomyInts(staying)
  const rows = roomyInts(staying)
  const kinds = roomyInts(staying)
  let to = 0
  for (let from = 0; from < part.rows.length; from += 1) {
    const row = part.rows[from]!
    if (isDropped[row] === 1) continue
    keys[to] = part.keys[from]!
    rows[to] = row
    kinds[to] = part.kinds[from]!
    to += 1
  }
  const notSearchable = part.notSearchable.filter((row) => isDropped[row] !== 1)
  return { ...part, keys, rows, kinds, notSearchable }
}
