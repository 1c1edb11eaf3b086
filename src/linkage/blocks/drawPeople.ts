import type { Cells, Subject } from '../../matchers/index.ts'
import { combine, hashBytes } from '../../matchers/text/hash.ts'
import { checkColumns, mappedColumns } from '../mappedColumns.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import { streamPeople, type Rejected } from '../streamPeople.ts'
import { createDraw } from './draw.ts'
import { createIdHashes } from './idHashes.ts'
import { openBlocks } from './openBlocks.ts'
import { createBlockReader } from './readBlock.ts'
import { createSeenIds } from './seenIds.ts'

export type DrawnPeople = {
  readonly people: readonly Subject[]
  /** Rows that could be read, and those that could not. */
  readonly rows: number
  readonly rejected: readonly Rejected[]
}

type Read = DrawnPeople & { readonly sure: boolean }

const readFile = async (path: string, mapping: Mapping, most: number, seed: number): Promise<Read> => {
  const table = await openBlocks(path)
  const rejected: Rejected[] = []
  const ids = createIdHashes()
  const seen = createSeenIds()
  let rows = 0
  try {
    const { header, probed, blocks, linesBefore } = table
    checkColumns(mapping, header, path)
    const readRow = rowReader(mapping, header)
    const { read } = createBlockReader(header.length, probed)
    const idColumn = mapping.id === undefined ? -1 : header.indexOf(mapping.id)
    const columns = [...new Set(mappedColumns(mapping))]
      .map((name) => header.indexOf(name))
      .filter((c) => c !== idColumn)
    const draw = createDraw(most, columns)

    const plain = (cells: Cells): boolean => {
      const { bytes, starts, ends, text } = cells
      let hash = seed
      for (const c of columns) hash = combine(hash, hashBytes(bytes, starts[c]!, ends[c]!))
      rows += 1
      if (idColumn >= 0) ids.addCell(cells, idColumn)
      draw.offer(hash, () => header.map((_, c) => text(starts[c]!, ends[c]!)))
      return true
    }

    const texts = (cells: readonly string[]): void => {
      const bytes = columns.map((c) => Buffer.from(cells[c]!))
      const hash = bytes.reduce((before, cell) => combine(before, hashBytes(cell, 0, cell.length)), seed)
      rows += 1
      if (idColumn >= 0) ids.addText(cells[idColumn]!)
      draw.offer(hash, () => cells)
    }

    let before = linesBefore
    for await (const block of blocks) {
      const { lines } = await read(block, {
        plain,
        texts,
        flush: () => undefined,
        reject: (line, reason) => rejected.push({ line: before + line, reason }),
      })
      seen.add(ids.take())
      before += lines
    }
    return {
      people: draw.take().map((cells) => readRow(cells, 0).subject),
      rows,
      rejected,
      sure: rows > 0 && !seen.hasTwice(),
    }
  } finally {
    await table.close()
  }
}

/**
 * Draws at most `most` people of a CSV file by what their mapped columns hold, the id left out, and by the seed: the same people however the
 * file is sorted. All rows are read, as bytes; only those drawn become people. Errors as `streamPeople`.
 */
export const drawPeople = async (path: string, mapping: Mapping, most: number, seed: number): Promise<DrawnPeople> => {
  // Read row by row, the file says by itself what is wrong with it and where.
  const sayWhy = async (): Promise<void> => void (await streamPeople(path, mapping, () => undefined))
  let drawn: Read
  try {
    drawn = await readFile(path, mapping, most, seed)
  } catch (error) {
    await sayWhy()
    throw error
  }
  if (!drawn.sure) await sayWhy()
  return drawn
}
