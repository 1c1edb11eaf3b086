import type { LinkIndex } from '../index/linkIndex.ts'
import { lineSize } from './fields.ts'
import { kernelNamesOf } from './kernelNames.ts'
import { placeNames } from './placeNames.ts'
import { regionsFrom } from './regions.ts'
import { createMemory, type KernelMemory, type KernelModule } from './webAssembly.ts'
import { layKernelOut, wordsBesides, type RegionSize } from './kernelRegion.ts'

/** An index whose look-up tables lie in the memory of a compiled kernel, with room for the kernels of some threads. Can be handed to them. */
export type IndexImage = {
  readonly module: KernelModule
  readonly memory: KernelMemory
  /** What a header is told of the names of the model. */
  readonly names: ReadonlyMap<number, number>
  readonly bitmap: number
  readonly directory: number
  readonly entries: number
  readonly outlines: number
  /** The words of the left side and of the model's tables: how many, and where their lines lie. */
  readonly words: { readonly count: number; readonly lines: number }
  /** Where the numbers of the words of the left rows lie, 0 where they are not known. */
  readonly rowWords: number
  /** Where the parts of the kernels begin, and how large one is. */
  readonly regions: number
  readonly regionBytes: number
}

/** What is known of the words of the left side and of the model's tables. */
export type LeftWords = {
  readonly lines: Uint8Array
  /** Numbers of the words of each left row: see `leftWords` of `fields`. */
  readonly rows: Int32Array
}

/** The first bytes count the kernels started. */
const counterBytes = 64

/** Moves the look-up tables of an index to a memory with room for so many kernels. */
export const moveIndex = (
  index: LinkIndex,
  module: KernelModule,
  kernels: number,
  columns: number,
  leftWords?: LeftWords,
): { readonly index: LinkIndex; readonly image: IndexImage } => {
  const names = kernelNamesOf(index.model, module)
  const words = leftWords ?? { lines: names.lines, rows: new Int32Array(0) }
  const { bitmap, directory, entries, oversize } = index.table
  const { take } = regionsFrom(counterBytes)
  const at = {
    bitmap: take(bitmap.byteLength),
    directory: take(directory.byteLength),
    entries: take(entries.byteLength),
    outlines: take(index.outlines.byteLength),
  }
  const lines = take(words.lines.length)
  const rowWords = words.rows.length === 0 ? 0 : take(words.rows.byteLength)
  const placed = placeNames(names, take)
  const known = { count: words.lines.length / lineSize, lines }
  const size: RegionSize = {
    columns,
    leftRows: index.size,
    oversize: oversize.length,
    words: wordsBesides(known.count),
  }
  const regions = take(0)
  const regionBytes = layKernelOut(0, size).end + counterBytes
  const memory = createMemory(regions + kernels * regionBytes)
  const move = (list: Int32Array, place: number): Int32Array => {
    const moved = new Int32Array(memory.buffer, place, list.length)
    moved.set(list)
    return moved
  }
  new Uint8Array(memory.buffer).set(words.lines, lines)
  placed.write(memory)
  move(words.rows, rowWords)
  const table = {
    ...index.table,
    bitmap: move(bitmap, at.bitmap),
    directory: move(directory, at.directory),
    entries: move(entries, at.entries),
  }
  return {
    image: { module, memory, names: placed.told, ...at, words: known, rowWords, regions, regionBytes },
    index: { ...index, outlines: move(index.outlines, at.outlines), table },
  }
}

/** Where the part of the next kernel begins. */
export const nextRegion = ({ memory, regions, regionBytes }: IndexImage): number =>
  regions + Atomics.add(new Int32Array(memory.buffer, 0, 1), 0, 1) * regionBytes
