import type { LinkCounts, LinkedRecords } from '../../matchers/index.ts'
import { pairInts } from '../../matchers/kernel/keptPairs.ts'
import { createVector, filled, push, type IntVector } from '../../matchers/pack/intVector.ts'
import type { OpenRecords } from './openRecords.ts'

/** A block whose records a kernel has linked: what is left is to compare a few, and to read those it leaves to others. */
export type ScreenedBlock = {
  readonly records: number
  readonly lines: number
  /** The bytes of the records left, one after the other. */
  readonly bytes: Uint8Array
  /** Of each: its number, its start and end in these bytes, its line and how many pairs follow (see `keptPairs`): -1 where others must read it. */
  readonly left: Int32Array
  readonly idHashes: Int32Array
  readonly counts: LinkCounts
}

const headSize = 5
const odd = -1

const bytesOf = (block: Uint8Array, places: IntVector): Uint8Array => {
  const { data, length } = places
  let size = 0
  for (let i = 0; i < length; i += 2) size += data[i + 1]! - data[i]!
  const bytes = new Uint8Array(size)
  for (let i = 0, at = 0; i < length; i += 2) {
    bytes.set(block.subarray(data[i], data[i + 1]), at)
    at += data[i + 1]! - data[i]!
  }
  return bytes
}

/** A function that has the records of a block linked by the kernel; it returns undefined for a block that others must split. */
export const createBlockScreen =
  ({ reader, kernel }: OpenRecords) =>
  (block: Buffer): ScreenedBlock | undefined => {
    const records = kernel === undefined ? -1 : kernel.split(block)
    if (kernel === undefined || records < 0) return undefined
    reader.setBlock(block)
    const left = createVector()
    const places = createVector()
    let at = 0
    const note = (record: number, start: number, end: number, line: number, pairs: number): void => {
      push(places, start)
      push(places, end)
      for (const one of [record, at, at + end - start, line, pairs]) push(left, one)
      at += end - start
    }
    kernel.link(records, {
      odd: (record, start, end, line) => note(record, start, end, line, odd),
      kept: (record, start, end, pairs, from, to) => {
        note(record, start, end, 0, (to - from) / pairInts)
        for (let i = from; i < to; i += 1) push(left, pairs[i]!)
      },
    })
    return {
      records,
      lines: kernel.lines(),
      bytes: bytesOf(block, places),
      left: filled(left).slice(),
      idHashes: kernel.idHashes().slice(),
      counts: kernel.takeCounts(),
    }
  }

/** The records of a screened block as the kernel reported them. */
export const replay = ({ left, idHashes, counts }: ScreenedBlock): LinkedRecords => ({
  link: (_records, use) => {
    for (let at = 0; at < left.length;) {
      const pairs = at + headSize
      const [record, start, end, line, count] = [left[at]!, left[at + 1]!, left[at + 2]!, left[at + 3]!, left[at + 4]!]
      const next = pairs + Math.max(0, count) * pairInts
      if (count === odd) use.odd(record, start, end, line)
      else use.kept(record, start, end, left, pairs, next)
      at = next
    }
  },
  idHashes: () => idHashes,
  takeCounts: () => counts,
})
