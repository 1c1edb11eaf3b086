import { bucketOf, pairBytes, type PageWidth, pageWidths } from './keyPage.ts'

/** Keys of people whose ids follow one another, gathered to be written as pages. */
export type PageRun = {
  /** Adds the keys of somebody: those from `from` on, up to `to`. */
  readonly add: (id: number, keys: Int32Array, from?: number, to?: number) => void
  readonly firstId: () => number
  readonly pairs: () => number
  /** Number and pairs of each page that has any, in the order of their numbers. */
  readonly pages: () => Generator<readonly [number, Uint8Array]>
}

/** Keys of a page on average, at least: fewer cost more in rows than they save in reading. */
const pagePairs = 16

const widthFor = (pairs: number): PageWidth => pageWidths.findLast((width) => pairs >= pagePairs * 2 ** width) ?? 8

const larger = <Values extends Int32Array | Uint32Array>(values: Values, target: Values): Values => {
  target.set(values)
  return target
}

export const createPageRun = (): PageRun => {
  let keys = new Int32Array(65_536)
  let offsets = new Uint32Array(65_536)
  let count = 0
  let firstId = 0
  return {
    add: (id, own, from = 0, to = own.length) => {
      if (count === 0) firstId = id
      if (count + to - from > keys.length) {
        const size = Math.max(keys.length * 2, count + to - from)
        keys = larger(keys, new Int32Array(size))
        offsets = larger(offsets, new Uint32Array(size))
      }
      for (let i = from; i < to; i++) {
        keys[count] = own[i] as number
        offsets[count++] = id - firstId
      }
    },
    firstId: () => firstId,
    pairs: () => count,
    pages: function* () {
      const width = widthFor(count)
      const first = bucketOf(0, width)
      const ends = new Uint32Array(2 ** width + 1)
      for (let i = 0; i < count; i++) ends[bucketOf(keys[i] as number, width) - first + 1]! += 1
      for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket]! += ends[bucket - 1] as number
      const sorted = new Uint8Array(count * pairBytes)
      const view = new DataView(sorted.buffer)
      for (let i = 0; i < count; i++) {
        const bucket = bucketOf(keys[i] as number, width) - first
        const at = (ends[bucket] as number) * pairBytes
        view.setInt32(at, keys[i] as number)
        view.setUint32(at + 4, offsets[i] as number)
        ends[bucket]! += 1
      }
      // Each end has moved to where the next page begins.
      let from = 0
      for (let bucket = 0; bucket < 2 ** width; bucket++) {
        const to = (ends[bucket] as number) * pairBytes
        if (to > from) yield [bucket + first, sorted.subarray(from, to)]
        from = to
      }
    },
  }
}
