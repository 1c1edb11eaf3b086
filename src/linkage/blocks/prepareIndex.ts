import { readFileSync } from 'node:fs'
import {
  canUseKernel,
  compileKernel,
  moveIndex,
  type CellLayout,
  type IndexImage,
  type LinkIndex,
} from '../../matchers/index.ts'

/** An index ready to be linked with in so many threads: in the memory of the compiled kernel, if it can look at such rows. */
export const prepareIndex = (
  index: LinkIndex,
  kernel: URL | undefined,
  layout: CellLayout,
  columns: number,
  threads: number,
): { readonly index: LinkIndex; readonly image?: IndexImage } =>
  kernel === undefined || !canUseKernel(index.model, layout, columns)
    ? { index }
    : moveIndex(index, compileKernel(readFileSync(kernel)), threads, columns)
