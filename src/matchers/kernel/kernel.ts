import type { Model } from '../model/model.ts'
import { likenessTable } from '../outline/likeness.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import type { CellLayout } from '../pack/cells.ts'
import { placeholders } from '../pack/packCells.ts'
import { sexCode } from '../pack/sexCode.ts'
import { longest, mayBegin, wordHashes } from '../pack/placeholderCell.ts'
import { issuedPrefixes } from '../../records/identifiers/issuedPrefixes.ts'
import * as field from './fields.ts'
import { comparedKinds } from './comparedKinds.ts'
import { comparisonTable, firstSlots } from './comparisonTable.ts'
import { kernelLists } from './kernelColumns.ts'
import { kernelInts, kernelKinds, kernelSeeds, kernelWeights } from './kernelPlan.ts'
import * as region from './kernelRegion.ts'
import { startKernel, type KernelExports, type KernelMemory, type KernelModule } from './webAssembly.ts'

/** A compiled kernel ready to look at rows, and its memory. */
export type Kernel = {
  readonly exports: KernelExports
  readonly ints: Int32Array
  readonly bytes: Uint8Array
  readonly place: (field: number) => number
  /** Puts something in its place in the header. */
  readonly tell: (field: number, value: number) => void
  readonly region: region.KernelRegion
}

/** Rows of which columns it reads. */
export type KernelReading = {
  readonly layout: CellLayout
  readonly columns: number
  /** -1 for none. */
  readonly idColumn: number
  /** Whether rows may hold bytes that are not ASCII. */
  readonly allowsOther: boolean
}

/** Where it lies, and what it is told beside what it reads: by place in its header. */
export type KernelSite = {
  readonly module: KernelModule
  readonly memory: KernelMemory
  readonly start: number
  readonly size: region.RegionSize
  readonly told: ReadonlyMap<number, number>
}

const dateOrders = { ymd: field.orderYmd, dmy: field.orderDmy, mdy: field.orderMdy } as const

/** Codes of the sexes that one printable character stands for, -1 for any other byte. */
const sexCodes = (sexOf: CellLayout['sexOf']): Int8Array =>
  Int8Array.from({ length: 256 }, (_, byte) =>
    byte > 0x20 && byte < 0x7f ? sexCode[sexOf(String.fromCharCode(byte))] : -1,
  )

const asBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Starts a kernel that looks at rows for a model, and compares them with left rows where it is told how these are read. */
export const createKernel = (
  { module, memory, start, size, told }: KernelSite,
  model: Model,
  reading: KernelReading,
  minWeight: number,
  leftReading?: KernelReading,
): Kernel => {
  const plan = outlinePlanOf(model)
  const own = region.layKernelOut(start, size)
  const ints = new Int32Array(memory.buffer)
  const bytes = new Uint8Array(memory.buffer)
  const place = (name: number): number => own.places.get(name)!
  let { header } = own
  const tell = (name: number, value: number): void => void (ints[header / 4 + name] = value)

  for (const [name, value] of told) tell(name, value)
  for (const [name, at] of [...own.tables, ...own.places]) tell(name, at)
  let next = own.lists
  const tellList = (name: number, list: readonly number[]): void => {
    tell(name, next)
    ints.set(list, next / 4)
    next += list.length * 4
  }
  const tellReading = ({ layout, columns, idColumn, allowsOther }: KernelReading): void => {
    for (const [name, list] of kernelLists(layout, plan)) tellList(name, list)
    tell(field.columns, columns)
    tell(field.idColumn, idColumn)
    tell(field.allowsOther, Number(allowsOther))
    tell(field.dateColumn, layout.date?.column ?? -1)
    tell(field.dateOrder, dateOrders[layout.date?.order ?? 'ymd'])
    tell(field.sexColumn, layout.sex ?? -1)
    tell(field.townColumn, layout.town ?? -1)
    tell(field.postcodeColumn, layout.postcode ?? -1)
  }
  tellReading(reading)
  tellList(field.keyKinds, [model.keys.length, ...kernelKinds(model)])
  tellList(field.placeholderDates, [placeholders.size, ...placeholders])
  tellList(field.placeholderWords, [wordHashes.size, ...wordHashes])
  tellList(field.firstSlots, firstSlots(model))
  tellList(field.compared, [model.comparisons.length, ...comparedKinds(model)])

  const put = (name: number, list: ArrayBufferView): void => bytes.set(asBytes(list), own.tables.get(name))
  put(field.mayBegin, mayBegin)
  put(field.sexes, sexCodes(reading.layout.sexOf))
  put(field.issued, issuedPrefixes)
  put(field.seeds, kernelSeeds)
  put(field.likeness, likenessTable)
  put(field.weights, kernelWeights(model, minWeight))
  put(field.outlineInts, kernelInts(plan))
  put(field.comparisons, comparisonTable(model))
  tell(field.longestPlaceholder, longest)
  tell(field.wordSlotMask, region.wordSlotsFor(size.words) - 1)
  tell(field.mostWords, size.words)
  tell(field.memoSlotMask, region.memoSlotMask)
  tell(field.mostMemos, region.mostMemos)
  tell(field.mostRecords, region.mostRecords)
  tell(field.mostKept, region.mostKept)
  if (leftReading !== undefined) {
    tell(field.otherHeader, own.left.header)
    ints.copyWithin(own.left.header / 4, header / 4, header / 4 + field.headerSize)
    header = own.left.header
    tell(field.otherHeader, own.header)
    for (const [name, at] of own.left.places) tell(name, at)
    tellReading(leftReading)
    header = own.header
  }
  const exports = startKernel(module, memory)
  exports.setUp(own.header)
  return { exports, ints, bytes, place, tell, region: own }
}
