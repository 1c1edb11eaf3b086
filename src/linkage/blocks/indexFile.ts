import {
  createIndexBuilder,
  type Cells,
  type KernelModule,
  type LeftSide,
  type LinkIndex,
  type Model,
} from '../../matchers/index.ts'
import { cellLayout } from '../cellLayout.ts'
import { checkColumns } from '../mappedColumns.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import { streamPeople, type Rejected } from '../streamPeople.ts'
import { createLeftReader, type LeftFile } from './leftFile.ts'
import { lookAtFile } from './lookAtFile.ts'
import { openBlocks } from './openBlocks.ts'
import { createBlockReader } from './readBlock.ts'

export type IndexedFile = {
  readonly index: LinkIndex
  readonly rows: number
  readonly idOf: (row: number) => string
  readonly rejected: readonly Rejected[]
  /** What else a kernel's index is made of. */
  readonly looked?: KernelIndex
}

/** What is needed to link with an index that a kernel has made: the rows, which it does not hold, and what else is known of them. */
export type KernelIndex = { readonly left: LeftFile; readonly side: LeftSide }

const readFile = async (
  path: string,
  mapping: Mapping,
  model: Model,
): Promise<IndexedFile & { readonly sure: boolean }> => {
  const builder = createIndexBuilder(model)
  const ids: string[] = []
  const rejected: Rejected[] = []
  const table = await openBlocks(path)
  try {
    const { header, probed, blocks, linesBefore } = table
    checkColumns(mapping, header, path)
    const layout = cellLayout(mapping, header)
    const readRow = rowReader(mapping, header)
    const { read } = createBlockReader(header.length, probed)
    const idColumn = mapping.id === undefined ? -1 : header.indexOf(mapping.id)
    const idOf = ({ text, starts, ends }: Cells): string =>
      idColumn < 0 ? String(ids.length + 1) : text(starts[idColumn]!, ends[idColumn]!)
    let before = linesBefore
    for await (const block of blocks) {
      const { lines } = await read(block, {
        plain: (cells) => {
          if (!builder.addCells(cells, layout)) return false
          ids.push(idOf(cells))
          return true
        },
        texts: (cells) => {
          const { id, subject } = readRow(cells, ids.length + 1)
          builder.add(subject)
          ids.push(id)
        },
        flush: () => undefined,
        reject: (line, reason) => rejected.push({ line: before + line, reason }),
      })
      before += lines
    }
  } finally {
    await table.close()
  }
  const sure = new Set(ids).size === ids.length
  return { index: builder.finish(), rows: ids.length, idOf: (row) => ids[row]!, rejected, sure }
}

/** What the kernel makes of a file. */
const lookAt = async (
  path: string,
  mapping: Mapping,
  model: Model,
  module: KernelModule,
): Promise<(IndexedFile & { readonly sure: boolean }) | undefined> => {
  const looked = await lookAtFile(path, mapping, model, module)
  if (looked === undefined) return undefined
  const { index, left, side, rejected, sure } = looked
  return { index, rows: index.size, idOf: createLeftReader(left).idOf, rejected, sure, looked: { left, side } }
}

/**
 * Indexes the people of a CSV file without holding them: with a compiled kernel, if there is one, rows are not even packed. Errors as
 * `streamPeople`.
 */
export const indexFile = async (
  path: string,
  mapping: Mapping,
  model: Model,
  module?: KernelModule,
): Promise<IndexedFile> => {
  // Read row by row, the file says by itself what is wrong with it and where.
  const sayWhy = async (): Promise<void> => void (await streamPeople(path, mapping, () => undefined))
  try {
    const looked = module === undefined ? undefined : await lookAt(path, mapping, model, module)
    const { sure, ...indexed } = looked ?? (await readFile(path, mapping, model))
    if (sure && indexed.rows > 0) return indexed
    await sayWhy()
    return indexed
  } catch (error) {
    await sayWhy()
    throw error
  }
}
