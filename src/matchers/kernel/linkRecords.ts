import type { LinkIndex } from '../index/linkIndex.ts'
import type { Cells } from '../pack/cells.ts'
import { canCompare } from './comparedKinds.ts'
import type { IndexImage } from './indexImage.ts'
import type { KernelReading } from './kernel.ts'
import { createLinkKernel } from './linkKernel.ts'
import { recordLinkerOf, type LeftReading, type RecordLinker } from './recordLinker.ts'

/** Links records with a compiled kernel, which looks at usual rows, judges their candidates and compares those left with usual left rows. */
export const createRecordLinker = (
  index: LinkIndex,
  minWeight: number,
  image: IndexImage,
  reading: KernelReading,
  cells: Cells,
  left?: LeftReading,
): RecordLinker => {
  const isComparable = image.left !== undefined && canCompare(index.model)
  const kernel = createLinkKernel(index, minWeight, image, reading, isComparable ? left?.reading : undefined)
  return recordLinkerOf(kernel, image, reading, cells, left)
}
