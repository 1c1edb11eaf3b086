import { type Literal, literalText } from '../../store/literal.ts'

/** What is written for a cell, by its bytes; undefined: in doubt. */
export type FragmentOf = (bytes: Buffer, start: number, end: number) => Literal | undefined

type Entry = { readonly cell: Uint8Array; readonly fragment: Literal | undefined }

const slots = 4_096
/** A fuller table is no longer added to: what is not in it is made each time. */
const most = slots / 2
const prime = 0x01000193

const isCell = ({ cell }: Entry, bytes: Uint8Array, start: number, end: number): boolean => {
  if (cell.length !== end - start) return false
  for (let i = 0; i < cell.length; i++) if (cell[i] !== bytes[start + i]) return false
  return true
}

const slotOf = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = end - start
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), prime)
  return (hash ^ (hash >>> 15)) & (slots - 1)
}

/** Remembers what `make` makes of the text of a cell: most columns hold few texts, again and again. */
export const rememberFragments = (make: (text: string) => string | undefined): FragmentOf => {
  const entries: (Entry | undefined)[] = Array.from({ length: slots })
  let count = 0
  return (bytes, start, end) => {
    let slot = slotOf(bytes, start, end)
    for (let entry = entries[slot]; entry !== undefined; entry = entries[slot]) {
      if (isCell(entry, bytes, start, end)) return entry.fragment
      slot = (slot + 1) & (slots - 1)
    }
    const text = make(bytes.toString('utf8', start, end))
    const fragment = text === undefined ? undefined : literalText(text)
    if (count < most) {
      // A copy: a slice of a Buffer would be a view, and hold the memory of the whole batch.
      entries[slot] = { cell: new Uint8Array(bytes.subarray(start, end)), fragment }
      count++
    }
    return fragment
  }
}
