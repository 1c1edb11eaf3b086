import { separate, type WriteItem, type WriteItems } from './lists.ts'
import { createPlainCells, type PlainCells } from '../plainCells.ts'

const blank = 0x20
const bar = 0x7c
const semicolon = 0x3b

/** Notes the range of a part of an item, without blanks at its ends. */
const setPart = (item: PlainCells, part: number, from: number, to: number): void => {
  const { bytes, starts, ends } = item
  let start = from
  let end = to
  while (start < end && bytes[start] === blank) start++
  while (end > start && bytes[end - 1] === blank) end--
  starts[part] = start
  ends[part] = end
}

/** Where the next such byte is, or `end`. */
const next = (bytes: Uint8Array, code: number, from: number, end: number): number => {
  let at = from
  while (at < end && bytes[at] !== code) at++
  return at
}

/** Where a part starts and ends that an item lacks. */
const lacking = -1

/** Whether an item has a part, be it empty. */
export const hasPart = ({ starts }: PlainCells, part: number): boolean => starts[part] !== lacking

/** Takes the first parts of an item, or all of it where one part is asked for. False for an item of blanks. */
const takeItem = (item: PlainCells, start: number, end: number): boolean => {
  const { starts, ends } = item
  const count = starts.length - 1
  setPart(item, 0, start, end)
  if (starts[0] === ends[0]) return false
  if (count === 1) return true
  let at = start
  for (let part = 0; part < count; part++) {
    if (at > end) {
      starts[part] = lacking
      ends[part] = lacking
      continue
    }
    const stop = next(item.bytes, bar, at, end)
    setPart(item, part, at, stop)
    at = stop + 1
  }
  return true
}

/** Items as `listItems` and `itemParts` read them: `write` sees the parts of each as cells. */
export const itemsOf = (place: number, parts: number, write: WriteItem): WriteItems => {
  const item = createPlainCells(parts)
  return ({ bytes, source, starts, ends }, out, before) => {
    const end = ends[place] as number
    let count = before
    if (item.bytes !== bytes) {
      item.bytes = bytes
      item.source = source
    }
    for (let at = starts[place] as number; at < end;) {
      const stop = next(bytes, semicolon, at, end)
      if (takeItem(item, at, stop)) {
        if (count > 0) separate(out)
        if (!write(item, out, count)) return -1
        count++
      }
      at = stop + 1
    }
    return count
  }
}
