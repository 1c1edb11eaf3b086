import { emitKeys } from '../keys/emitKeys.ts'
import { createKeyBuffer } from '../keys/keyBuffer.ts'
import type { KeySource } from '../keys/keyRule.ts'
import type { Model } from '../model/model.ts'
import { mostWords, outline } from '../outline/layout.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import { writeOutline } from '../outline/writeOutline.ts'
import { createSharedVector, filled, push, reserve, sharedInts } from '../pack/intVector.ts'
import { sharePool } from '../pack/completePool.ts'
import { slotsOf } from '../pack/slots.ts'
import { createPool } from '../pack/stringPool.ts'
import { wordHash } from '../pack/words.ts'
import type { Workspace } from '../pack/workspace.ts'
import { buildKeyTable } from './buildKeyTable.ts'
import type { LinkIndex } from './linkIndex.ts'

/** An index under construction of rows that are looked at and not packed: whoever compares one packs it then (see `LeftRows`). */
export type LookedIndexBuilder = {
  readonly size: () => number
  /** Adds the next row by its outline and the numbers of its words, which begin at places of a list. */
  readonly add: (list: Int32Array, at: number, wordsAt: number) => void
  /** Adds a key of a row. */
  readonly addKey: (row: number, key: number, kind: number) => void
  /** Adds the next row as it was packed to the workspace, with the hashes of its values at least. */
  readonly addPacked: (at: number) => void
  /** The numbers of the words of all rows; -1 for none, and for all words of one that was packed. */
  readonly rowWords: () => Int32Array
  readonly finish: () => LinkIndex
}

export const createLookedIndexBuilder = (model: Model, workspace: Workspace): LookedIndexBuilder => {
  const { rows: packed, words } = workspace
  const outlines = createSharedVector(1024 * outline.size)
  const [keys, rows, kinds] = [createSharedVector(4096), createSharedVector(4096), createSharedVector(4096)]
  const rowWords = createSharedVector(1024 * mostWords)
  const buffer = createKeyBuffer()
  const plan = outlinePlanOf(model)
  const source: KeySource = { words, slots: slotsOf(model), side: 'left', heap: packed.data, at: 0 }
  const size = (): number => outlines.length / outline.size
  const addKey = (row: number, key: number, kind: number): void => {
    push(keys, key)
    push(rows, row)
    push(kinds, kind)
  }
  const listNotSearchable = (): number[] => {
    const isFound = new Uint8Array(size())
    for (let i = 0; i < rows.length; i += 1) isFound[rows.data[i]!] = 1
    return Array.from(isFound.keys()).filter((row) => isFound[row] === 0)
  }
  return {
    size,
    add: (list, at, wordsAt) => {
      for (let i = 0; i < outline.size; i += 1) push(outlines, list[at + i]!)
      for (let i = 0; i < mostWords; i += 1) push(rowWords, list[wordsAt + i]!)
    },
    rowWords: () => filled(rowWords),
    addKey,
    addPacked: (at) => {
      const row = size()
      source.at = at
      source.heap = packed.data
      emitKeys(model.keys, source, buffer)
      for (let i = 0; i < buffer.count; i += 1) addKey(row, buffer.keys[i]!, buffer.kinds[i]!)
      reserve(outlines, outline.size)
      writeOutline(plan, packed.data, at, (word) => wordHash(words, word), outlines.data, outlines.length)
      outlines.length += outline.size
      for (let i = 0; i < mostWords; i += 1) push(rowWords, -1)
    },
    finish: () => ({
      model,
      size: size(),
      strings: sharePool(createPool()),
      heap: sharedInts(0),
      starts: sharedInts(0),
      outlines: filled(outlines),
      table: buildKeyTable(
        { keys: filled(keys), rows: filled(rows), kinds: Uint8Array.from(filled(kinds)), count: keys.length },
        model,
      ),
      notSearchable: listNotSearchable(),
    }),
  }
}
