import type { Run } from '../../linkRun.ts'
import { likenessTable } from '../../outline/likeness.ts'
import { outlinePlanOf } from '../../outline/plan.ts'
import { sheetVersion } from '../../sheet/sheetVersion.ts'
import * as field from '../fields.ts'
import { kernelInts, kernelWeights } from '../kernelPlan.ts'
import { growMemory, startKernel, type KernelExports } from '../webAssembly.ts'
import * as sheet from './sheetFields.ts'
import type { SheetImage } from './sheetImage.ts'
import { sheetInts, sheetWeights } from './sheetPlan.ts'
import { laySheetsOut, mostKept } from './sheetRegion.ts'

/** A compiled kernel ready to judge sheets, and its memory. */
export type SheetKernel = {
  readonly exports: KernelExports
  readonly ints: Int32Array
  readonly bytes: Uint8Array
  readonly counts: BigInt64Array
  readonly oversizeHits: BigInt64Array
  /** Where what the header tells of lies. */
  readonly place: (field: number) => number
  /** Says which left rows are compared; everybody when left out. */
  readonly tellAmong: (among: Uint8Array | undefined) => void
}

const asBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Starts a kernel in a part of the memory of its own, which is added to it. */
export const createSheetKernel = (
  { index, options, minWeight }: Run,
  { module, memory, sketches }: SheetImage,
): SheetKernel => {
  const { model, size, table } = index
  const plan = outlinePlanOf(model)
  const { end } = laySheetsOut(0, size, table.oversize.length)
  const own = laySheetsOut(growMemory(memory, end), size, table.oversize.length)
  const ints = new Int32Array(memory.buffer)
  const bytes = new Uint8Array(memory.buffer)
  const place = (name: number): number => own.places.get(name)!
  const tell = (name: number, value: number): void => void (ints[own.header / 4 + name] = value)
  for (const [name, at] of own.places) tell(name, at)
  for (const [name, value] of [
    [field.bitmap, table.bitmap.byteOffset],
    [field.bitmapMask, table.bitmap.length - 1],
    [field.directory, table.directory.byteOffset],
    [field.shift, table.shift],
    [field.entries, table.entries.byteOffset],
    [field.mostKept, mostKept],
    [sheet.sketches, sketches.data.byteOffset],
    [sheet.starts, sketches.starts.byteOffset],
    [sheet.contacts, Number(options.contacts === true)],
    [sheet.version, sheetVersion(model)],
  ] as const)
    tell(name, value)
  const put = (name: number, list: ArrayBufferView): void => bytes.set(asBytes(list), place(name))
  put(field.likeness, likenessTable)
  put(field.weights, kernelWeights(model, minWeight))
  put(field.outlineInts, kernelInts(plan))
  put(sheet.weights, sheetWeights(plan))
  put(sheet.ints, sheetInts(plan))
  const exports = startKernel(module, memory)
  exports.setUpSheets(own.header)
  return {
    exports,
    ints,
    bytes,
    counts: new BigInt64Array(memory.buffer, place(field.counts), field.countByKind),
    oversizeHits: new BigInt64Array(memory.buffer, place(field.oversizeHits), table.oversize.length),
    place,
    tellAmong: (among) => {
      if (among !== undefined) bytes.set(among, own.among)
      tell(sheet.among, among === undefined ? 0 : own.among)
    },
  }
}
