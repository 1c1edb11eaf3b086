import { indexOf } from '../../index/joinParts.ts'
import type { IndexPart } from '../../index/indexPart.ts'
import type { LinkIndex } from '../../index/linkIndex.ts'
import type { Model } from '../../model/model.ts'
import { sharedInts } from '../../pack/intVector.ts'
import { sketchLeft, type Sketches } from '../../sketch/sketches.ts'
import { createIntMaker, createMemory, type KernelMemory, type KernelModule } from '../webAssembly.ts'

/** A compiled kernel that judges sheets, and the memory in which the look-up table and the sketches of an index lie. Can be handed to threads. */
export type SheetImage = {
  readonly module: KernelModule
  readonly memory: KernelMemory
  readonly sketches: Sketches
}

/**
 * The index of a part for a stream of sheets: it has a sketch of each row. With a kernel, table and sketches are made in memory that one in each
 * thread can read.
 */
export const indexForSheets = (model: Model, part: IndexPart, module?: KernelModule): LinkIndex => {
  const memory = module === undefined ? undefined : createMemory(0, 'growing')
  const make = memory === undefined ? sharedInts : createIntMaker(memory)
  const index = indexOf(model, part, make)
  const sketches = sketchLeft(index, make)
  return memory === undefined || module === undefined
    ? { ...index, sketches }
    : { ...index, sketches, sheets: { module, memory, sketches } }
}
