import type { AddressText } from '../text/addressText.ts'
import { hashBytes } from '../text/hash.ts'
import type { Cells } from './cells.ts'
import { addBytes, clearPool, createPool, findBytes, type StringPool } from './stringPool.ts'

/** What was learnt of cells met before, found by their bytes. */
export type Memo<Value> = { readonly cells: StringPool; readonly values: Value[] }

/** A surname: its words' numbers and the number of the words run together (-1 for none). */
export type Surname = { readonly words: readonly number[]; readonly whole: number }

/** The words of a forename; `spans`: it may be cleaned away together with the word before it (`NOT ENTERED`). */
export type Forename = { readonly words: readonly number[]; readonly spans: boolean }

/** Part of an address line with the number of its street, -1 for none, and its letters (see `lettersOf`). */
export type Street = AddressText & { readonly word: number; readonly letters: number }

/** A town as it is compared and its number, -1 for none, and its letters. */
export type Place = { readonly text: string; readonly word: number; readonly letters: number }

export type CellMemory = {
  readonly forenames: Memo<Forename>
  readonly surnames: Memo<Surname>
  /** Whole address lines, and what follows the house number of others. */
  readonly lines: Memo<Street>
  readonly streets: Memo<Street>
  readonly places: Memo<Place>
  readonly sexes: Memo<number>
  readonly texts: Memo<string>
  /** The same of texts of records, which have been judged before (see `packPlain`): none stands for nothing. */
  readonly heldStreets: Memo<Street>
  readonly heldPlaces: Memo<Place>
  readonly heldTexts: Memo<string>
}

const createMemo = <Value>(): Memo<Value> => ({ cells: createPool(), values: [] })

export const createCellMemory = (): CellMemory => ({
  forenames: createMemo(),
  surnames: createMemo(),
  lines: createMemo(),
  streets: createMemo(),
  places: createMemo(),
  sexes: createMemo(),
  texts: createMemo(),
  heldStreets: createMemo(),
  heldPlaces: createMemo(),
  heldTexts: createMemo(),
})

const memosOf = (memory: CellMemory): readonly Memo<unknown>[] => Object.values(memory)

export const rememberedCells = (memory: CellMemory): number =>
  memory.forenames.values.length +
  memory.surnames.values.length +
  memory.lines.values.length +
  memory.streets.values.length +
  memory.places.values.length +
  memory.sexes.values.length +
  memory.texts.values.length +
  memory.heldStreets.values.length +
  memory.heldPlaces.values.length +
  memory.heldTexts.values.length

export const forgetCells = (memory: CellMemory): void => {
  for (const memo of memosOf(memory)) {
    clearPool(memo.cells)
    memo.values.length = 0
  }
}

/** What a range of bytes stands for: remembered, or learnt from its text. */
export const recall = <Value, Context>(
  memo: Memo<Value>,
  cells: Cells,
  start: number,
  end: number,
  learn: (context: Context, text: string) => Value,
  context: Context,
): Value => {
  const hash = hashBytes(cells.bytes, start, end)
  const known = findBytes(memo.cells, cells.bytes, start, end, hash)
  if (known >= 0) return memo.values[known]!
  const value = learn(context, cells.text(start, end))
  memo.values[addBytes(memo.cells, cells.bytes, start, end, hash)] = value
  return value
}
