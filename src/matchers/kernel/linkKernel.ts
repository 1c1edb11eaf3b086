import type { LinkIndex } from '../index/linkIndex.ts'
import * as field from './fields.ts'
import { nextRegion, type IndexImage } from './indexImage.ts'
import { wordsBesides } from './kernelRegion.ts'
import { createKernel, type Kernel, type KernelReading } from './kernel.ts'

/** Starts a kernel that looks rows up in an index; it knows the words of the left side, and reads its rows where it is told how. */
export const createLinkKernel = (
  index: LinkIndex,
  minWeight: number,
  image: IndexImage,
  reading: KernelReading,
  leftReading: KernelReading | undefined,
): Kernel => {
  const { model, table, size } = index
  const { module, memory, names, words } = image
  const told = new Map([
    ...names,
    [field.leftRows, size],
    [field.bitmap, image.bitmap],
    [field.bitmapMask, table.bitmap.length - 1],
    [field.directory, image.directory],
    [field.shift, table.shift],
    [field.entries, image.entries],
    [field.outlines, image.outlines],
    [field.leftWords, image.rowWords],
    [field.leftBytes, image.left?.bytes ?? 0],
    [field.leftStarts, image.left?.starts ?? 0],
    [field.leftEnds, image.left?.ends ?? 0],
  ])
  const site = {
    module,
    memory,
    start: nextRegion(image),
    size: {
      columns: reading.columns,
      leftRows: size,
      oversize: table.oversize.length,
      words: wordsBesides(words.count),
      leftColumns: image.left?.columns ?? 0,
    },
    told,
  }
  const kernel = createKernel(site, model, reading, minWeight, leftReading)
  const { bytes, exports, place } = kernel
  bytes.copyWithin(place(field.wordLines), words.lines, words.lines + words.count * field.lineSize)
  exports.keepWords(words.count)
  return kernel
}
