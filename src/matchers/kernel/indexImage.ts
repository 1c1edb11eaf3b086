import type { LinkIndex } from '../index/linkIndex.ts'
import type { FrequencyTable } from '../model/model.ts'
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
  /** Where the bytes of the left rows lie, and where each begins and ends; undefined where they are not read again. */
  readonly left:
    | { readonly bytes: number; readonly starts: number; readonly ends: number; readonly columns: number }
    | undefined
  /** How common towns are. */
  readonly towns: FrequencyTable
  /** What the part of a kernel depends on, where these parts begin, and how large one is. */
  readonly size: RegionSize
  readonly regions: number
  readonly regionBytes: number
}

/** What is known of the words of the left side and of the model's tables. */
export type LeftWords = {
  readonly lines: Uint8Array
  /** Numbers of the words of each left row: see `leftWords` of `fields`. */
  readonly rows: Int32Array
}

/** Rows by their bytes. */
export type RowBytes = { readonly bytes: Uint8Array; readonly starts: Int32Array; readonly ends: Int32Array }

/** What a kernel has made of the left side: its words, and its rows, of so many columns. */
export type LeftSide = { readonly words: LeftWords; readonly rows: RowBytes; readonly columns: number }

const noInts = new Int32Array(0)
const noRows: RowBytes = { bytes: new Uint8Array(0), starts: noInts, ends: noInts }

/** The first bytes count the kernels started. */
const counterBytes = 64

/** Moves the look-up tables of an index, and its rows, to a memory with room for so many kernels. */
export const moveIndex = (
  index: LinkIndex,
  module: KernelModule,
  kernels: number,
  columns: number,
  left?: LeftSide,
): { readonly index: LinkIndex; readonly image: IndexImage; readonly rows: RowBytes } => {
  const names = kernelNamesOf(index.model, module)
  const {
    words,
    rows,
    columns: leftColumns,
  } = left ?? {
    words: { lines: names.lines, rows: noInts },
    rows: noRows,
    columns: 0,
  }
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
  const leftAt = {
    bytes: take(rows.bytes.length),
    starts: take(rows.starts.byteLength),
    ends: take(rows.ends.byteLength),
    columns: leftColumns,
  }
  const placed = placeNames(names, take)
  const known = { count: words.lines.length / lineSize, lines }
  const size: RegionSize = {
    columns,
    leftRows: index.size,
    oversize: oversize.length,
    words: wordsBesides(known.count),
    leftColumns,
  }
  const regions = take(0)
  const regionBytes = layKernelOut(0, size).end + counterBytes
  const memory = createMemory(regions + kernels * regionBytes)
  const move = (list: Int32Array, place: number): Int32Array => {
    const moved = new Int32Array(memory.buffer, place, list.length)
    moved.set(list)
    return moved
  }
  const bytes = new Uint8Array(memory.buffer)
  bytes.set(words.lines, lines)
  bytes.set(rows.bytes, leftAt.bytes)
  placed.write(memory)
  move(words.rows, rowWords)
  const table = {
    ...index.table,
    bitmap: move(bitmap, at.bitmap),
    directory: move(directory, at.directory),
    entries: move(entries, at.entries),
  }
  return {
    image: {
      module,
      memory,
      names: placed.told,
      ...at,
      words: known,
      rowWords,
      left: left === undefined ? undefined : leftAt,
      towns: index.model.frequencies.town,
      size,
      regions,
      regionBytes,
    },
    rows: {
      bytes: bytes.subarray(leftAt.bytes, leftAt.bytes + rows.bytes.length),
      starts: move(rows.starts, leftAt.starts),
      ends: move(rows.ends, leftAt.ends),
    },
    index: { ...index, outlines: move(index.outlines, at.outlines), table },
  }
}

/** Where the part of the next kernel begins. */
export const nextRegion = ({ memory, regions, regionBytes }: IndexImage): number =>
  regions + Atomics.add(new Int32Array(memory.buffer, 0, 1), 0, 1) * regionBytes
