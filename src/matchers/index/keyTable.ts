import type { KeyKind } from '../model/model.ts'

/**
 * Keys of the left side, sorted, each with a row that has it: two integers an entry, side by side to be read in one go. Those whose leading
 * bits are `b` lie from `directory[b]` to `directory[b + 1]`. `bitmap` answers most look-ups for absent keys; it is to stay in the cache. A
 * row is a left row, or for an oversize key, which is there once, -1 minus its place in `oversize`. All arrays lie in memory that threads share.
 */
export type KeyTable = {
  readonly shift: number
  readonly directory: Int32Array
  readonly entries: Int32Array
  readonly bitmap: Int32Array
  readonly oversize: readonly OversizeKey[]
}

/** A key on more left rows than the model's `blockLimit`: it finds no pairs by itself. */
export type OversizeKey = { readonly kind: KeyKind; readonly key: number; readonly leftRows: number }

/** Leading bits by which so many keys are found: two or so lie together. */
export const bucketBits = (keys: number): number => Math.max(4, Math.min(22, Math.ceil(Math.log2(keys / 2 + 1))))

/** Integers of the bitmap for so many integers of entries. */
export const bitmapWords = (entries: number): number => 2 ** Math.max(10, Math.ceil(Math.log2(entries / 8)))

/**
 * A Bloom filter of two bits a key, both in one word, so that a look-up reads one place: the hash of a key says which word by its low bits and which
 * bits (`bitsOf`) by its high ones. (Putze, Sanders, Singler: Cache-, hash- and space-efficient Bloom filters, 2009.)
 */
export const filterHash = (key: number): number => Math.imul(key, 0x9e3779b1)
export const bitsOf = (hash: number): number => (1 << (hash >>> 27)) | (1 << (hash >>> 22))
