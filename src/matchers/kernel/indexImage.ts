import type { LinkIndex } from '../index/linkIndex.ts'
import type { FrequencyTable } from '../model/model.ts'
import { lineSize } from './fields.ts'
import { layKernelOut, wordsBesides, type RegionSize } from './kernelRegion.ts'
import { growMemory, type KernelMemory, type KernelModule } from './webAssembly.ts'

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

/** Rows by their bytes, of so many columns. */
export type RowBytes = {
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly columns: number
}

/** What else there is of a left side whose index lies in the memory of a kernel: all lists lie there too. */
export type LeftSide = {
  readonly module: KernelModule
  readonly memory: KernelMemory
  /** What a header is told of the names of the model. */
  readonly names: ReadonlyMap<number, number>
  /** Lines of the words of the left side and of the model's tables. */
  readonly lines: Uint8Array
  /** Numbers of the words of each row (see `leftWords` of `fields`), and the rows; left out where they are not known. */
  readonly found?: { readonly words: Int32Array; readonly rows: RowBytes }
}

/** The first bytes of the memory count the kernels started. */
export const counterBytes = 64

/** Adds room for so many kernels, which look at rows of so many columns, to the memory an index lies in. */
export const openImage = (
  { model, size: leftRows, outlines, table }: LinkIndex,
  { module, memory, names, lines, found }: LeftSide,
  kernels: number,
  columns: number,
): IndexImage => {
  const words = { count: lines.length / lineSize, lines: lines.byteOffset }
  const rows = found?.rows
  const left = rows && {
    bytes: rows.bytes.byteOffset,
    starts: rows.starts.byteOffset,
    ends: rows.ends.byteOffset,
    columns: rows.columns,
  }
  const size = {
    columns,
    leftRows,
    oversize: table.oversize.length,
    words: wordsBesides(words.count),
    leftColumns: left?.columns ?? 0,
  }
  const regionBytes = layKernelOut(0, size).end + counterBytes
  Atomics.store(new Int32Array(memory.buffer), 0, 0)
  return {
    module,
    memory,
    names,
    bitmap: table.bitmap.byteOffset,
    directory: table.directory.byteOffset,
    entries: table.entries.byteOffset,
    outlines: outlines.byteOffset,
    words,
    rowWords: found?.words.byteOffset ?? 0,
    left,
    towns: model.frequencies.town,
    size,
    regions: growMemory(memory, kernels * regionBytes),
    regionBytes,
  }
}

/** Where the part of the next kernel begins. */
export const nextRegion = ({ memory, regions, regionBytes }: IndexImage): number =>
  regions + Atomics.add(new Int32Array(memory.buffer, 0, 1), 0, 1) * regionBytes
