import { foundKeyInts, rowOfFound, type FoundRows } from './foundRows.ts'

/** Rows found without a single key. */
export const listNotSearchable = ({ count, keys }: FoundRows): number[] => {
  const isFound = new Uint8Array(count)
  const found = keys()
  for (let at = 0; at < found.length; at += foundKeyInts) isFound[rowOfFound(found[at]!)] = 1
  const none: number[] = []
  for (let row = 0; row < count; row += 1) if (isFound[row] === 0) none.push(row)
  return none
}
