import { type Literal, literalText } from '../../store/literal.ts'
import type { PlainCells } from './plainCells.ts'

/** What is written for a cell, by its bytes; undefined: in doubt. */
export type FragmentOf = (
  cells: Pick<PlainCells, 'bytes' | 'source'>,
  start: number,
  end: number,
) => Literal | undefined

type Entry = { readonly cell: DataView; readonly length: number; readonly fragment: Literal | undefined }

const slots = 4_096
/** A fuller table is no longer added to: what is not in it is made each time. */
const most = slots / 2
const golden = 0x9e3779b1
/** Bytes that are looked at together: the last four of a cell are, whatever of them was before. */
const step = 4

const isCell = ({ cell, length }: Entry, view: DataView, start: number, end: number): boolean => {
  if (length !== end - start) return false
  if (length < step) {
    for (let i = 0; i < length; i++) if (cell.getUint8(i) !== view.getUint8(start + i)) return false
    return true
  }
  for (let i = 0; i < length - step; i += step)
    if (cell.getInt32(i, true) !== view.getInt32(start + i, true)) return false
  return cell.getInt32(length - step, true) === view.getInt32(end - step, true)
}

const mixed = (hash: number, value: number): number => {
  const product = Math.imul(hash ^ value, golden)
  return product ^ (product >>> 15)
}

const slotOf = (view: DataView, start: number, end: number): number => {
  let hash = end - start
  if (hash < step) for (let i = start; i < end; i++) hash = mixed(hash, view.getUint8(i))
  else {
    for (let i = start; i < end - step; i += step) hash = mixed(hash, view.getInt32(i, true))
    hash = mixed(hash, view.getInt32(end - step, true))
  }
  return hash & (slots - 1)
}

/** A copy: a slice of a Buffer would be a view, and hold the memory of the whole batch. */
const copyOf = (bytes: Buffer, start: number, end: number): DataView =>
  new DataView(new Uint8Array(bytes.subarray(start, end)).buffer)

/** Remembers what `make` makes of the text of a cell: most columns hold few texts, again and again, and often that of the row before. */
export const rememberFragments = (make: (text: string) => string | undefined): FragmentOf => {
  const entries: (Entry | undefined)[] = Array.from({ length: slots })
  let count = 0
  let before: Entry | undefined
  return ({ bytes, source: { view } }, start, end) => {
    if (before !== undefined && isCell(before, view, start, end)) return before.fragment
    let slot = slotOf(view, start, end)
    for (before = entries[slot]; before !== undefined; before = entries[slot]) {
      if (isCell(before, view, start, end)) return before.fragment
      slot = (slot + 1) & (slots - 1)
    }
    const text = make(bytes.toString('utf8', start, end))
    const fragment = text === undefined ? undefined : literalText(text)
    if (count < most) {
      entries[slot] = { cell: copyOf(bytes, start, end), length: end - start, fragment }
      count++
    }
    return fragment
  }
}
