import type { Model } from '../model/model.ts'
import * as field from './fields.ts'
import { counterBytes } from './indexImage.ts'
import { createKernel, type KernelReading } from './kernel.ts'
import { kernelNamesOf } from './kernelNames.ts'
import { layKernelOut, wordsBesides } from './kernelRegion.ts'
import { placeNames } from './placeNames.ts'
import { regionsFrom } from './regions.ts'
import { createMemory, type KernelModule } from './webAssembly.ts'

/** Starts the kernel that looks at the left side, in a memory that grows with it; it knows the names of the model. */
export const startFinder = (model: Model, module: KernelModule, reading: KernelReading) => {
  const names = kernelNamesOf(model, module)
  const known = names.lines.length / field.lineSize
  const { take, taken } = regionsFrom(counterBytes)
  const placed = placeNames(names, take)
  const size = { columns: reading.columns, leftRows: 0, oversize: 0, words: wordsBesides(known) }
  const memory = createMemory(layKernelOut(taken(), size).end, 'growing')
  placed.write(memory)
  const kernel = createKernel({ module, memory, start: taken(), size, told: placed.told }, model, reading, 0)
  kernel.bytes.set(names.lines, kernel.place(field.wordLines))
  kernel.exports.keepWords(known)
  return { kernel, memory, names: placed.told }
}
