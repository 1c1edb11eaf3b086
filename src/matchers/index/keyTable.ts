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

/**
 * A Bloom filter of two bits a key, both in one word, so that a look-up reads one place: the hash of a key says which word by its low bits and which
 * bits (`bitsOf`) by its high ones. (Putze, Sanders, Singler: Cache-, hash- and space-efficient Bloom filters, 2009.)
 */
export const filterHash = (key: number): number => Math.imul(key, 0x9e3779b1)
export const bitsOf = (hash: number): number => (1 << (hash >>> 27)) | (1 << (hash >>> 22))
