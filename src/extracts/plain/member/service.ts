import { isPlainDate, yearAt } from '../../../records/index.ts'
import { matching, sequence, type WritePart } from '../parts.ts'
import { itemsOf } from '../person/items.ts'
import { listOf } from '../person/lists.ts'
import type { PlainCells } from '../plainCells.ts'

const blank = 0x20
const semicolon = 0x3b
const digit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39

/** Whoever was born so many years before the one in which they began to serve was sixteen by then. */
const oldEnough = 17

/** The year in which the first spell begins; infinite where none says. Of a cell that `writeService` does not write, any number. */
const firstYear = ({ bytes, starts, ends }: PlainCells, place: number): number => {
  let year = Infinity
  let isFirst = true
  for (let at = starts[place] as number; at < (ends[place] as number); at++) {
    const code = bytes[at]
    if (isFirst && digit(code)) year = Math.min(year, yearAt(bytes, at))
    if (code === semicolon) isFirst = true
    else if (code !== blank) isFirst = false
  }
  return year
}

/** Writes nothing; false where a member may have been too young to serve. */
export const isOldEnough =
  (birth: number, service: number): WritePart =>
  (cells) =>
    yearAt(cells.bytes, cells.starts[birth] as number) + oldEnough <= firstYear(cells, service)

/** The spells of service of a member. */
export const writeService = (place: number): WritePart =>
  listOf([
    itemsOf(place, 2, sequence(['{"start":"', matching(0, isPlainDate), '","end":"', matching(1, isPlainDate), '"}'])),
  ])
