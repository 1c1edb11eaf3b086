import { keyKinds, type KeyKind, type Model } from '../model/model.ts'
import { filled, push, sharedInts, type IntVector, type MakeInts } from '../pack/intVector.ts'
import { bitmapWords, bitsOf, filterHash, type KeyTable, type OversizeKey } from './keyTable.ts'
import { sortKeys, type KeyEntries, type SortedKeys } from './sortKeys.ts'

const makeBitmap = (entries: Int32Array, make: MakeInts): Int32Array => {
  const words = bitmapWords(entries.length)
  const bitmap = make(words)
  for (let i = 0; i < entries.length; i += 2) {
    const hash = filterHash(entries[i]!)
    bitmap[hash & (words - 1)]! |= bitsOf(hash)
  }
  return bitmap
}

const distinctRows = (sorted: SortedKeys, from: number, to: number): number => {
  let count = 1
  for (let i = from + 1; i < to; i += 1) if (sorted.rows[i] !== sorted.rows[i - 1]) count += 1
  return count
}

type BlockLimits = Pick<Model, 'blockLimit' | 'rareLimit'>

/** Rows that lack a name are few and hold little: they may meet more others by one value than a rare word may. */
const thinRows = 4

/** Kinds of use for rare values only: what is left of a large block comes through narrower keys. */
const rareKinds: ReadonlySet<KeyKind> = new Set(['name-word', 'name-town', 'street'])

const limitOf = (kind: KeyKind, { blockLimit, rareLimit }: BlockLimits): number =>
  rareKinds.has(kind) ? rareLimit : kind === 'thin' ? rareLimit * thinRows : blockLimit

/** Of each kind, in their order, the rows at most that a key may be on. */
export const limitsOf = (limits: BlockLimits): number[] => keyKinds.map((kind) => limitOf(kind, limits))

type Output = { readonly entries: IntVector; readonly oversize: OversizeKey[] }

const addBlock = (sorted: SortedKeys, from: number, to: number, limits: BlockLimits, output: Output): void => {
  const key = sorted.keys[from]!
  const leftRows = distinctRows(sorted, from, to)
  const kind = keyKinds[sorted.kinds[from]!]!
  if (leftRows > limitOf(kind, limits)) {
    push(output.entries, key)
    push(output.entries, -1 - output.oversize.length)
    output.oversize.push({ kind, key, leftRows })
    return
  }
  for (let i = from; i < to; i += 1) {
    if (i > from && sorted.rows[i] === sorted.rows[i - 1]) continue
    push(output.entries, key)
    push(output.entries, sorted.rows[i]!)
  }
}

/** Builds the look-up table of all (key, row) entries, in memory that `make` makes; keys on more rows than the limit are set apart as oversize. */
export const buildKeyTable = (entries: KeyEntries, limits: BlockLimits, make: MakeInts = sharedInts): KeyTable => {
  const sorted = sortKeys(entries)
  const output: Output = { entries: { data: make(entries.count * 2 + 2), length: 0 }, oversize: [] }
  const directory = make(sorted.directory.length)
  for (let bucket = 0; bucket + 1 < sorted.directory.length; bucket += 1) {
    directory[bucket] = output.entries.length
    const end = sorted.directory[bucket + 1]!
    let from = sorted.directory[bucket]!
    while (from < end) {
      let to = from + 1
      while (to < end && sorted.keys[to] === sorted.keys[from]) to += 1
      addBlock(sorted, from, to, limits, output)
      from = to
    }
  }
  directory[sorted.directory.length - 1] = output.entries.length
  const shared = filled(output.entries)
  return {
    shift: sorted.shift,
    directory,
    entries: shared,
    bitmap: makeBitmap(shared, make),
    oversize: output.oversize,
  }
}
