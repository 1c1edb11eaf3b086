import type { LinkIndex } from '../index/linkIndex.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import { sharedInts, type MakeInts } from '../pack/intVector.ts'
import { sketchSize } from './sketchSize.ts'
import { writeSketch } from './writeSketch.ts'

/**
 * A sketch of each left row (see `sketch`), one after the other, and where each starts, and at last where they end; in memory that threads can share.
 */
export type Sketches = { readonly data: Int32Array; readonly starts: Int32Array }

/** Sketches all rows of an index, in memory that `make` makes. */
export const sketchLeft = ({ model, heap, starts, strings }: LinkIndex, make: MakeInts = sharedInts): Sketches => {
  const plan = outlinePlanOf(model)
  const places = make(starts.length + 1)
  for (let row = 0; row < starts.length; row += 1) places[row + 1] = places[row]! + sketchSize(heap, starts[row]!)
  const sketches = { data: make(places[starts.length]!), length: 0 }
  const hashOf = (word: number): number => strings.hashes[word]!
  for (let row = 0; row < starts.length; row += 1) writeSketch(plan, heap, starts[row]!, hashOf, sketches)
  return { data: sketches.data, starts: places }
}
