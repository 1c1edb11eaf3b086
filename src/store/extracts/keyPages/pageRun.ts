import { bucketOf, pairBytes, type PageWidth, pageWidths } from './keyPage.ts'
import type { OwnedKeys } from './ownedKeys.ts'

/** Keys of people whose ids follow one another, gathered to be written as pages. */
export type PageRun = {
  /** Adds people, who must have higher ids than those before; what is given is kept. */
  readonly add: (people: OwnedKeys) => void
  readonly people: () => number
  readonly firstId: () => number
  readonly pairs: () => number
  /** Number and pairs of each page that has any, in the order of their numbers. A page lasts until the next one is asked for. */
  readonly pages: () => Generator<readonly [number, Uint8Array]>
}

/** Keys of a page on average, at least: fewer cost more in rows than they save in reading. */
const pagePairs = 16

/** Pairs sorted at a time: all of a run would be as much memory again as its keys, and be written all over it. */
const sortedPairs = 1_000_000

const widthFor = (pairs: number): PageWidth => pageWidths.findLast((width) => pairs >= pagePairs * 2 ** width) ?? 8

/** Pairs of each bucket; buckets count from 0. */
const countPairs = (all: readonly OwnedKeys[], width: PageWidth): Uint32Array => {
  const counts = new Uint32Array(2 ** width)
  for (const { keys } of all) for (let i = 0; i < keys.length; i++) counts[(keys[i] as number) >>> (32 - width)]! += 1
  return counts
}

/** Puts the pairs of the buckets from `from` up to `to` where `places` says, and moves each place to where its bucket ends. */
const placePairs = (
  all: readonly OwnedKeys[],
  width: PageWidth,
  [from, to]: readonly [number, number],
  places: Uint32Array,
  target: DataView,
): void => {
  const firstId = all[0]?.ids[0] ?? 0
  for (const { ids, keys, keyEnds } of all) {
    let i = 0
    for (let row = 0; row < ids.length; row++) {
      const offset = (ids[row] as number) - firstId
      for (const end = keyEnds[row] as number; i < end; i++) {
        const key = keys[i] as number
        const bucket = key >>> (32 - width)
        if (bucket < from || bucket >= to) continue
        const at = places[bucket] as number
        target.setInt32(at, key)
        target.setUint32(at + 4, offset)
        places[bucket] = at + pairBytes
      }
    }
  }
}

/** Where the buckets end that begin with `from` and have no more pairs than can be sorted at a time; one bucket may have more. */
const stretchFrom = (counts: Uint32Array, from: number): { readonly to: number; readonly pairs: number } => {
  let pairs = counts[from] as number
  let to = from + 1
  while (to < counts.length && pairs + (counts[to] as number) <= sortedPairs) pairs += counts[to++] as number
  return { to, pairs }
}

export const createPageRun = (): PageRun => {
  const all: OwnedKeys[] = []
  let people = 0
  let pairs = 0
  return {
    add: (more) => {
      all.push(more)
      people += more.ids.length
      pairs += more.keys.length
    },
    people: () => people,
    firstId: () => all[0]?.ids[0] ?? 0,
    pairs: () => pairs,
    pages: function* () {
      const width = widthFor(pairs)
      const counts = countPairs(all, width)
      const places = new Uint32Array(counts.length)
      let sorted = new Uint8Array(0)
      for (let from = 0; from < counts.length;) {
        const stretch = stretchFrom(counts, from)
        const size = stretch.pairs * pairBytes
        if (sorted.length < size) sorted = new Uint8Array(size)
        let place = 0
        for (let bucket = from; bucket < stretch.to; bucket++) {
          places[bucket] = place
          place += (counts[bucket] as number) * pairBytes
        }
        placePairs(all, width, [from, stretch.to], places, new DataView(sorted.buffer))
        for (; from < stretch.to; from++) {
          const end = places[from] as number
          const bytes = (counts[from] as number) * pairBytes
          if (bytes > 0) yield [from + bucketOf(0, width), sorted.subarray(end - bytes, end)]
        }
      }
    },
  }
}
