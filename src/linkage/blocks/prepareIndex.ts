import { canUseKernel, openImage, type CellLayout, type IndexImage, type LinkIndex } from '../../matchers/index.ts'
import type { KernelIndex } from './indexFile.ts'
import type { LeftFile } from './leftFile.ts'

/** An index ready to be linked with in so many threads: with room for their kernels, if a kernel has made it and can look at such rows. */
export const prepareIndex = (
  index: LinkIndex,
  looked: KernelIndex | undefined,
  layout: CellLayout,
  columns: number,
  threads: number,
): { readonly index: LinkIndex; readonly image?: IndexImage; readonly left?: LeftFile } => {
  if (looked === undefined) return { index }
  const { left, side } = looked
  if (!canUseKernel(index.model, layout, columns)) return { index, left }
  return { index, left, image: openImage(index, side, threads, columns) }
}
