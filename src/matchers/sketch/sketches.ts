import type { LinkIndex } from '../index/linkIndex.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import { createSharedVector, filled, sharedInts } from '../pack/intVector.ts'
import { writeSketch } from './writeSketch.ts'

/** A sketch of each left row (see `sketch`), one after the other, and where each starts; in memory that threads can share. */
export type Sketches = { readonly data: Int32Array; readonly starts: Int32Array }

/** Sketches all rows of an index. */
export const sketchLeft = ({ model, heap, starts, strings }: LinkIndex): Sketches => {
  const plan = outlinePlanOf(model)
  const data = createSharedVector(4096)
  const places = sharedInts(starts.length)
  const hashOf = (word: number): number => strings.hashes[word]!
  for (let row = 0; row < starts.length; row += 1) {
    places[row] = data.length
    writeSketch(plan, heap, starts[row]!, hashOf, data)
  }
  return { data: filled(data), starts: places }
}
