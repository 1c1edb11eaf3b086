import type { Cells } from '../../matchers/index.ts'

const comma = 44
const blank = 32

const isBlank = (byte: number): boolean => byte === blank || (byte >= 9 && byte <= 13)

/** Cells of the last record split, and whether one of its bytes is not ASCII. */
export const splitFound = { count: 0, ascii: true }

/** Notes where the cells of a record without quotes lie, blanks at both ends left out; those beyond the header's are only counted. */
export const splitRecord = ({ bytes, starts, ends }: Cells, start: number, end: number): void => {
  let count = 0
  let seen = 0
  let from = start
  for (let at = start; at <= end; at += 1) {
    const byte = at < end ? bytes[at]! : comma
    if (byte !== comma) {
      seen |= byte
      continue
    }
    let first = from
    let last = at
    while (first < last && isBlank(bytes[first]!)) first += 1
    while (last > first && isBlank(bytes[last - 1]!)) last -= 1
    if (count < starts.length) {
      starts[count] = first
      ends[count] = last
    }
    count += 1
    from = at + 1
  }
  splitFound.count = count
  splitFound.ascii = seen < 128
}
