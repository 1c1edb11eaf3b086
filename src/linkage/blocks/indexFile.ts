import { createIndexBuilder, type Cells, type LinkIndex, type Model } from '../../matchers/index.ts'
import { cellLayout } from '../cellLayout.ts'
import { checkColumns } from '../mappedColumns.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import { streamPeople, type Rejected } from '../streamPeople.ts'
import { openBlocks } from './openBlocks.ts'
import { createBlockReader } from './readBlock.ts'

export type IndexedFile = {
  readonly index: LinkIndex
  readonly ids: readonly string[]
  readonly rejected: readonly Rejected[]
}

const readFile = async (path: string, mapping: Mapping, model: Model): Promise<IndexedFile> => {
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
  return { index: builder.finish(), ids, rejected }
}

/** Indexes the people of a CSV file without holding them. Errors as `streamPeople`. */
export const indexFile = async (path: string, mapping: Mapping, model: Model): Promise<IndexedFile> => {
  // Read row by row, the file says by itself what is wrong with it and where.
  const sayWhy = async (): Promise<void> => void (await streamPeople(path, mapping, () => undefined))
  let indexed: IndexedFile
  try {
    indexed = await readFile(path, mapping, model)
  } catch (error) {
    await sayWhy()
    throw error
  }
  if (indexed.ids.length === 0 || new Set(indexed.ids).size < indexed.ids.length) await sayWhy()
  return indexed
}
