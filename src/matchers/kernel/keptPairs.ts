import type { Pair } from '../linkRun.ts'
import * as field from './fields.ts'

/** Pairs a kernel has kept, as lists of integers hold them: `pairInts` of each. */
export const { pairInts } = field

const contactAt = field.pairContact / 4
const weightAt = field.pairWeight / 4
const levelsAt = field.pairLevels / 4

const halves = new Int32Array(2)
const weight = new Float64Array(halves.buffer)

/** Whether the pair at a place of a list was compared; others must compare one that was not. */
export const isSettled = (list: Int32Array, at: number): boolean => list[at + contactAt] !== field.leftToOthers

/** The pair at a place of a list, which was compared, with the right row of that place. */
export const settledPair = (list: Int32Array, at: number, right: number, comparisons: number): Pair => {
  halves[0] = list[at + weightAt]!
  halves[1] = list[at + weightAt + 1]!
  const levels = new Uint8Array(comparisons)
  for (let slot = 0; slot < comparisons; slot += 1)
    levels[slot] = list[at + levelsAt + (slot >> 2)]! >>> ((slot & 3) << 3)
  return { left: list[at]!, right, weight: weight[0]!, levels, contact: list[at + contactAt]! }
}
