import * as field from './fields.ts'
import { nextRegion, type IndexImage } from './indexImage.ts'
import { keepWords } from './keepWords.ts'
import type { Kernel } from './kernel.ts'
import { layKernelOut } from './kernelRegion.ts'
import { startKernel } from './webAssembly.ts'

/**
 * Starts a kernel like the first one in the memory (see `createLinkKernel`): it is told what that one was told and reads its tables and lists,
 * so that a thread needs neither the model nor the code that reads one.
 */
export const joinKernel = (image: IndexImage): Kernel => {
  const { module, memory, size, regions } = image
  const first = layKernelOut(regions, size)
  const own = layKernelOut(nextRegion(image), size)
  const ints = new Int32Array(memory.buffer)
  const at = (header: number, name: number): number => header / 4 + name
  const tellAll = (header: number, places: ReadonlyMap<number, number>): void => {
    for (const [name, place] of places) ints[at(header, name)] = place
  }
  const copyHeader = (from: number, to: number): void => {
    ints.copyWithin(at(to, 0), at(from, 0), at(from, field.headerSize))
    tellAll(to, own.places)
  }
  copyHeader(first.header, own.header)
  if (ints[at(first.header, field.otherHeader)] !== 0) {
    copyHeader(first.left.header, own.left.header)
    tellAll(own.left.header, own.left.places)
    ints[at(own.header, field.otherHeader)] = own.left.header
    ints[at(own.left.header, field.otherHeader)] = own.header
  }
  const exports = startKernel(module, memory)
  exports.setUp(own.header)
  const kernel: Kernel = {
    exports,
    ints,
    bytes: new Uint8Array(memory.buffer),
    place: (name) => own.places.get(name)!,
    tell: (name, value) => void (ints[at(own.header, name)] = value),
    region: own,
  }
  return keepWords(kernel, image)
}
