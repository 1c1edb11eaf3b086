import type { LinkIndex } from '../index/linkIndex.ts'
import * as field from './fields.ts'
import { nextRegion, type IndexImage } from './indexImage.ts'
import { keepWords } from './keepWords.ts'
import { createKernel, type Kernel, type KernelReading } from './kernel.ts'

/**
 * Starts a kernel that looks rows up in an index; it knows the words of the left side, and reads its rows where it is told how. It must be the
 * first in the memory: others are told what it is told (see `joinKernel`).
 */
export const createLinkKernel = (
  { model, table }: LinkIndex,
  minWeight: number,
  image: IndexImage,
  reading: KernelReading,
  leftReading: KernelReading | undefined,
): Kernel => {
  const { module, memory, names, size } = image
  const told = new Map([
    ...names,
    [field.leftRows, size.leftRows],
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
  const site = { module, memory, start: nextRegion(image), size, told }
  return keepWords(createKernel(site, model, reading, minWeight, leftReading), image)
}
