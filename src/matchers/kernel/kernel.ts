import type { LinkIndex } from '../index/linkIndex.ts'
import { likenessTable } from '../outline/likeness.ts'
import { outlinePlanOf } from '../outline/plan.ts'
import type { CellLayout } from '../pack/cells.ts'
import { placeholders } from '../pack/packCells.ts'
import { sexCode } from '../pack/packPerson.ts'
import { longest, mayBegin, wordHashes } from '../pack/placeholderCell.ts'
import { issuedPrefixes } from '../../records/identifiers/issuedPrefixes.ts'
import * as field from './fields.ts'
import { nextRegion, type IndexImage } from './indexImage.ts'
import { kernelLists } from './kernelColumns.ts'
import { kernelInts, kernelKinds, kernelSeeds, kernelWeights } from './kernelPlan.ts'
import * as region from './kernelRegion.ts'
import { startKernel, type KernelExports } from './webAssembly.ts'

/** A compiled kernel ready to look at rows, and its memory. */
export type Kernel = {
  readonly exports: KernelExports
  readonly ints: Int32Array
  readonly bytes: Uint8Array
  readonly place: (field: number) => number
  readonly region: region.KernelRegion
}

/** Rows of which columns it reads, of what kind. */
export type KernelTask = {
  readonly index: LinkIndex
  readonly image: IndexImage
  readonly layout: CellLayout
  readonly columns: number
  /** -1 for none. */
  readonly idColumn: number
  /** Whether rows may hold bytes that are not ASCII. */
  readonly allowsOther: boolean
  readonly minWeight: number
}

const dateOrders = { ymd: field.orderYmd, dmy: field.orderDmy, mdy: field.orderMdy } as const

/** Codes of the sexes that one printable character stands for, -1 for any other byte. */
const sexCodes = (sexOf: CellLayout['sexOf']): Int8Array =>
  Int8Array.from({ length: 256 }, (_, byte) =>
    byte > 0x20 && byte < 0x7f ? sexCode[sexOf(String.fromCharCode(byte))] : -1,
  )

const asBytes = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

/** Starts a kernel for a task, in a part of the memory of its own. */
export const createKernel = (task: KernelTask): Kernel => {
  const { index, image, layout, columns } = task
  const { model, table, size } = index
  const plan = outlinePlanOf(model)
  const own = region.layKernelOut(nextRegion(image), { columns, leftRows: size, oversize: table.oversize.length })
  const ints = new Int32Array(image.memory.buffer)
  const bytes = new Uint8Array(image.memory.buffer)
  const place = (name: number): number => own.places.get(name)!
  const tell = (name: number, value: number): void => void (ints[own.header / 4 + name] = value)

  for (const [name, at] of own.places) tell(name, at)
  let next = own.lists
  const tellList = (name: number, list: readonly number[]): void => {
    tell(name, next)
    ints.set(list, next / 4)
    next += list.length * 4
  }
  for (const [name, list] of kernelLists(layout, plan)) tellList(name, list)
  tellList(field.keyKinds, [model.keys.length, ...kernelKinds(model)])
  tellList(field.placeholderDates, [placeholders.size, ...placeholders])
  tellList(field.placeholderWords, [wordHashes.size, ...wordHashes])

  const put = (name: number, list: ArrayBufferView): void => bytes.set(asBytes(list), place(name))
  put(field.mayBegin, mayBegin)
  put(field.sexes, sexCodes(layout.sexOf))
  put(field.issued, issuedPrefixes)
  put(field.seeds, kernelSeeds)
  put(field.likeness, likenessTable)
  put(field.weights, kernelWeights(model, task.minWeight))
  put(field.outlineInts, kernelInts(plan))

  tell(field.columns, columns)
  tell(field.idColumn, task.idColumn)
  tell(field.allowsOther, Number(task.allowsOther))
  tell(field.dateColumn, layout.date?.column ?? -1)
  tell(field.dateOrder, dateOrders[layout.date?.order ?? 'ymd'])
  tell(field.sexColumn, layout.sex ?? -1)
  tell(field.townColumn, layout.town ?? -1)
  tell(field.postcodeColumn, layout.postcode ?? -1)
  tell(field.longestPlaceholder, longest)
  tell(field.leftRows, size)
  tell(field.bitmap, image.bitmap)
  tell(field.bitmapMask, table.bitmap.length - 1)
  tell(field.directory, image.directory)
  tell(field.shift, table.shift)
  tell(field.entries, image.entries)
  tell(field.outlines, image.outlines)
  tell(field.wordSlotMask, region.wordSlotMask)
  tell(field.mostWords, region.mostWords)
  tell(field.memoSlotMask, region.memoSlotMask)
  tell(field.mostMemos, region.mostMemos)
  tell(field.mostRecords, region.mostRecords)
  tell(field.mostKept, region.mostKept)
  const exports = startKernel(image.module, image.memory)
  exports.setUp(own.header)
  return { exports, ints, bytes, place, region: own }
}
