import { packGlances } from './glances.ts'
import { reserve, type IntVector } from './intVector.ts'
import { presentIn } from './present.ts'
import { header } from './row.ts'
import type { Workspace } from './workspace.ts'

/** Starts a row with an empty header; returns where. */
export const startRow = ({ rows, words }: Workspace): number => {
  words.lines.met.count = 0
  const start = rows.length
  reserve(rows, header.size)
  for (let i = start; i < start + header.size; i += 1) rows.data[i] = 0
  rows.length = start + header.size
  return start
}

/** Notes in the header that a section of `count` entries lies between `from` and the end of the rows. */
export const noteSection = (rows: IntVector, start: number, offset: number, from: number, count: number): void => {
  rows.data[start + offset] = from - start
  rows.data[start + offset + 1] = count
}

/** Adds what follows from the rest of the row. */
export const finishRow = ({ rows, words, slots }: Workspace, start: number): void => {
  const glances = rows.length
  noteSection(rows, start, header.glances, glances, packGlances(rows, words, start))
  rows.data[start + header.present] = presentIn(rows.data, start, slots)
}
