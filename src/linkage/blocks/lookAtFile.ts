import { canUseKernel, type KernelModule, type Model } from '../../matchers/index.ts'
import { checkColumns } from '../mappedColumns.ts'
import type { Mapping } from '../mapping.ts'
import { createLookedRows, type LookedFile } from './lookedRows.ts'
import { openBlocks } from './openBlocks.ts'
import { readingOf } from './readingOf.ts'

/**
 * Indexes the people of a CSV file with the compiled kernel: rows are looked at, none is packed for good. Undefined where that is not possible, or
 * not worth it. Errors as `openBlocks`.
 */
export const lookAtFile = async (
  path: string,
  mapping: Mapping,
  model: Model,
  module: KernelModule,
): Promise<LookedFile | undefined> => {
  const table = await openBlocks(path)
  try {
    const { header, probed, blocks, giveBack } = table
    checkColumns(mapping, header, path)
    const reading = readingOf(mapping, header, probed)
    if (!canUseKernel(model, reading.layout, header.length)) return undefined
    const rows = createLookedRows(table, mapping, reading, model, module)
    for await (const block of blocks) {
      if (!(await rows.add(block))) return undefined
      giveBack(block)
    }
    return rows.finish()
  } finally {
    await table.close()
  }
}
