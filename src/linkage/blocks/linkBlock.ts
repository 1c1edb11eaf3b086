import { threadId } from 'node:worker_threads'
import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import { createLinker, type LinkIndex, type LinkStats, type Pair } from '../../matchers/index.ts'
import { cellLayout } from '../cellLayout.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import type { Rejected } from '../streamPeople.ts'
import { createIdHashes } from './idHashes.ts'
import { createBlockReader } from './readBlock.ts'

/** What is needed to link blocks of a file with an index; can be copied to a thread, the index lies in shared memory. */
export type LinkSetup = {
  readonly index: LinkIndex
  readonly minWeight: number
  readonly mapping: Mapping
  readonly header: readonly string[]
  readonly probed: ProbedEncoding
}

/** A pair with the id of its right row, if the mapping names one; `right` is the row's place in the block. */
export type BlockPair = Pair & { readonly rightId: string | undefined }

export type LinkedBlock = {
  readonly rows: number
  readonly lines: number
  /** Lines within the block, from 1. */
  readonly rejected: readonly Rejected[]
  /** Two hashes of each row's id, in order. */
  readonly idHashes: Int32Array
  readonly pairs: readonly BlockPair[]
  /** Of all blocks this thread has linked so far. */
  readonly stats: LinkStats
  readonly thread: number
}

export type LinkBlock = (bytes: Buffer) => Promise<LinkedBlock>

/** A function that links one block after another with an index, in the order of its rows. */
export const createBlockLinker = ({ index, minWeight, mapping, header, probed }: LinkSetup): LinkBlock => {
  const linker = createLinker(index, { minWeight })
  const { cells, read } = createBlockReader(header.length, probed)
  const readRow = rowReader(mapping, header)
  const hashes = createIdHashes()
  const idColumn = mapping.id === undefined ? -1 : header.indexOf(mapping.id)
  const textAt = (column: number): string => cells.text(cells.starts[column]!, cells.ends[column]!)
  const texts = (): string[] => header.map((_, column) => textAt(column))
  let pairs: BlockPair[] = []
  const plainRows = linker.cells({
    cells,
    layout: cellLayout(mapping, header),
    subject: () => readRow(texts(), 0).subject,
    onPair: (pair) => pairs.push({ ...pair, rightId: idColumn < 0 ? undefined : textAt(idColumn) }),
  })

  return async (bytes) => {
    pairs = []
    const rejected: Rejected[] = []
    let rows = 0
    const { lines } = await read(bytes, {
      plain: () => {
        if (idColumn >= 0) hashes.addCell(cells, idColumn)
        plainRows.add(rows)
        rows += 1
        return true
      },
      texts: (row) => {
        plainRows.flush()
        const { id, subject } = readRow(row, 0)
        const rightId = idColumn < 0 ? undefined : id
        linker.lookAt(subject, rows, (pair) => pairs.push({ ...pair, rightId }))
        if (idColumn >= 0) hashes.addText(id)
        rows += 1
      },
      flush: plainRows.flush,
      reject: (line, reason) => rejected.push({ line, reason }),
    })
    return { rows, lines, rejected, idHashes: hashes.take(), pairs, stats: linker.stats(), thread: threadId }
  }
}
