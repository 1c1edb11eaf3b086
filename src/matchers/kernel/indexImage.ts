import type { LinkIndex } from '../index/linkIndex.ts'
import { lineSize } from './fields.ts'
import { kernelNamesOf, namesSize, type KernelNames } from './kernelNames.ts'
import { regionsFrom } from './regions.ts'
import { createMemory, type KernelMemory, type KernelModule } from './webAssembly.ts'
import { layKernelOut, type RegionSize } from './kernelRegion.ts'

/** An index whose look-up tables lie in the memory of a compiled kernel, with room for the kernels of some threads. Can be handed to them. */
export type IndexImage = {
  readonly module: KernelModule
  readonly memory: KernelMemory
  /** Of the index's model: they take long to count. */
  readonly names: KernelNames
  readonly bitmap: number
  readonly directory: number
  readonly entries: number
  readonly outlines: number
  /** The words of the left side: how many, where their lines and the lists of their groups lie, and bytes of these. */
  readonly words: {
    readonly count: number
    readonly lines: number
    readonly groups: number
    readonly groupBytes: number
  }
  /** Where the numbers of the words of the left rows lie, 0 where they are not known. */
  readonly rowWords: number
  /** Where the parts of the kernels begin, and how large one is. */
  readonly regions: number
  readonly regionBytes: number
}

/** What is known of the words of the left side. */
export type LeftWords = {
  readonly lines: Uint8Array
  readonly groups: Uint8Array
  /** Numbers of the words of each left row: see `leftWords` of `fields`. */
  readonly rows: Int32Array
}

const noWords: LeftWords = { lines: new Uint8Array(0), groups: new Uint8Array(0), rows: new Int32Array(0) }

/** The first bytes count the kernels started. */
const counterBytes = 64

/** Moves the look-up tables of an index to a memory with room for so many kernels. */
export const moveIndex = (
  index: LinkIndex,
  module: KernelModule,
  kernels: number,
  columns: number,
  words: LeftWords = noWords,
): { readonly index: LinkIndex; readonly image: IndexImage } => {
  const { bitmap, directory, entries, oversize } = index.table
  const { take } = regionsFrom(counterBytes)
  const at = {
    bitmap: take(bitmap.byteLength),
    directory: take(directory.byteLength),
    entries: take(entries.byteLength),
    outlines: take(index.outlines.byteLength),
  }
  const lines = take(words.lines.length)
  const groups = take(words.groups.length)
  const rowWords = words.rows.length === 0 ? 0 : take(words.rows.byteLength)
  const names = kernelNamesOf(index.model)
  const size: RegionSize = { columns, leftRows: index.size, oversize: oversize.length, ...namesSize(names) }
  const regions = take(0)
  const regionBytes = layKernelOut(0, size).end + counterBytes
  const memory = createMemory(regions + kernels * regionBytes)
  const move = (list: Int32Array, place: number): Int32Array => {
    const moved = new Int32Array(memory.buffer, place, list.length)
    moved.set(list)
    return moved
  }
  new Uint8Array(memory.buffer).set(words.lines, lines)
  new Uint8Array(memory.buffer).set(words.groups, groups)
  move(words.rows, rowWords)
  const known = { count: words.lines.length / lineSize, lines, groups, groupBytes: words.groups.length }
  const table = {
    ...index.table,
    bitmap: move(bitmap, at.bitmap),
    directory: move(directory, at.directory),
    entries: move(entries, at.entries),
  }
  return {
    image: { module, memory, names, ...at, words: known, rowWords, regions, regionBytes },
    index: { ...index, outlines: move(index.outlines, at.outlines), table },
  }
}

/** Where the part of the next kernel begins. */
export const nextRegion = ({ memory, regions, regionBytes }: IndexImage): number =>
  regions + Atomics.add(new Int32Array(memory.buffer, 0, 1), 0, 1) * regionBytes
