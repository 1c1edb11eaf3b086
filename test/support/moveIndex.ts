import { openImage, type IndexImage, type LinkIndex } from '../../src/matchers/index.ts'
import { counterBytes } from '../../src/matchers/kernel/indexImage.ts'
import { kernelNamesOf } from '../../src/matchers/kernel/kernelNames.ts'
import { placeNames } from '../../src/matchers/kernel/placeNames.ts'
import { createIntMaker, createMemory, growMemory, type KernelModule } from '../../src/matchers/kernel/webAssembly.ts'

/** Copies the tables of an index that was made without a kernel to the memory of one. */
export const moveIndex = (
  index: LinkIndex,
  module: KernelModule,
  columns: number,
): { readonly index: LinkIndex; readonly image: IndexImage } => {
  const memory = createMemory(counterBytes, 'growing')
  const make = createIntMaker(memory)
  const move = (list: Int32Array): Int32Array => {
    const moved = make(list.length)
    moved.set(list)
    return moved
  }
  const names = kernelNamesOf(index.model, module)
  const placed = placeNames(names, (bytes) => growMemory(memory, bytes))
  placed.write(memory)
  const at = growMemory(memory, names.lines.length)
  const lines = new Uint8Array(memory.buffer, at, names.lines.length)
  lines.set(names.lines)
  const { bitmap, directory, entries } = index.table
  const table = { ...index.table, bitmap: move(bitmap), directory: move(directory), entries: move(entries) }
  const moved = { ...index, outlines: move(index.outlines), table }
  return { index: moved, image: openImage(moved, { module, memory, names: placed.told, lines }, 1, columns) }
}
