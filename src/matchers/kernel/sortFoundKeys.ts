import { limitsOf } from '../index/buildKeyTable.ts'
import { bitmapWords, bucketBits, type KeyTable, type OversizeKey } from '../index/keyTable.ts'
import { keyKinds, type Model } from '../model/model.ts'
import * as field from './fields.ts'
import { foundKeyInts, kindOfFound, rowOfFound } from './foundRows.ts'
import { createIntMaker, type KernelExports, type KernelMemory } from './webAssembly.ts'

type Sorter = {
  readonly exports: Pick<KernelExports, 'buildEntries' | 'fillBitmap' | 'oversizeKeys'>
  readonly memory: KernelMemory
  readonly tell: (field: number, value: number) => void
}

/**
 * Has a kernel build the look-up table of the keys it has found, which lie at the place it was told of in the order of their rows: the same as
 * `buildKeyTable`, in its memory.
 */
export const sortFoundKeys = ({ exports, memory, tell }: Sorter, keys: Int32Array, model: Model): KeyTable => {
  const count = keys.length / foundKeyInts
  const make = createIntMaker(memory)
  const shift = 32 - bucketBits(count)
  const directory = make(2 ** (32 - shift) + 1)
  const entries = make(count * 2 + 2)
  const limits = make(keyKinds.length)
  limits.set(limitsOf(model))
  tell(field.shift, shift)
  tell(field.directory, directory.byteOffset)
  tell(field.entries, entries.byteOffset)
  tell(field.keyLimits, limits.byteOffset)
  tell(field.sortedKeys, make(keys.length).byteOffset)
  const length = exports.buildEntries(count)
  const bitmap = make(bitmapWords(length))
  tell(field.bitmap, bitmap.byteOffset)
  tell(field.bitmapMask, bitmap.length - 1)
  exports.fillBitmap(length)
  const oversize = Array.from({ length: exports.oversizeKeys.value }, (_, i): OversizeKey => {
    const at = i * foundKeyInts
    return { kind: keyKinds[kindOfFound(keys[at]!)]!, key: keys[at + 1]!, leftRows: rowOfFound(keys[at]!) }
  })
  return { shift, directory, entries: entries.subarray(0, length), bitmap, oversize }
}
