import type { IndexImage } from '../../matchers/index.ts'
import { joinKernel } from '../../matchers/kernel/joinKernel.ts'
import { recordLinkerOf } from '../../matchers/kernel/recordLinker.ts'
import type { LinkSetup } from './linkBlock.ts'
import type { OpenRecords } from './openRecords.ts'
import { readRecords, type RecordSetup } from './readRecords.ts'

/** What a thread is told to screen blocks with a kernel like that of the thread that asks: little, the rest lies in shared memory. */
export type ScreenSetup = RecordSetup & { readonly image: IndexImage }

/** The part of a setup that is needed to screen; undefined where there is no kernel. */
export const screenSetup = ({ mapping, header, probed, image, left }: LinkSetup): ScreenSetup | undefined => {
  if (image === undefined) return undefined
  if (left === undefined) return { mapping, header, probed, image }
  const { others: _, ...rows } = left
  return { mapping, header, probed, image, left: rows }
}

/** What blocks are read with in another thread, after `openRecords` in the one that asks. */
export const joinRecords = (setup: ScreenSetup): OpenRecords => {
  const { reader, reading, left } = readRecords(setup)
  return { reader, reading, kernel: recordLinkerOf(joinKernel(setup.image), setup.image, reading, reader.cells, left) }
}
