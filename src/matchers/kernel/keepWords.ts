import * as field from './fields.ts'
import type { IndexImage } from './indexImage.ts'
import type { Kernel } from './kernel.ts'

/** A kernel that knows the words of the left side. */
export const keepWords = (kernel: Kernel, { words }: IndexImage): Kernel => {
  const { bytes, exports, place } = kernel
  bytes.copyWithin(place(field.wordLines), words.lines, words.lines + words.count * field.lineSize)
  exports.keepWords(words.count)
  return kernel
}
