import { threadId } from 'node:worker_threads'
import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import { createLinker } from '../../matchers/link.ts'
import type { CellFeed, IndexImage, LinkedRecords, LinkIndex, LinkStats, Pair } from '../../matchers/index.ts'
import { isSettled, pairInts, settledPair } from '../../matchers/kernel/keptPairs.ts'
import { createVector, push } from '../../matchers/pack/intVector.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import type { Rejected } from '../streamPeople.ts'
import { createIdHashes } from './idHashes.ts'
import { createLeftReader, type LeftFile } from './leftFile.ts'
import { openRecords } from './openRecords.ts'
import type { BlockRows } from './readBlock.ts'
import { replay, type ScreenedBlock } from './screenBlock.ts'
import { splitBlock, type ReadOther } from './splitBlock.ts'
import { splitRecord } from './splitRecord.ts'

/** What is needed to link blocks of a file with an index; can be copied to a thread, the index lies in shared memory. */
export type LinkSetup = {
  readonly index: LinkIndex
  readonly minWeight: number
  readonly mapping: Mapping
  readonly header: readonly string[]
  readonly probed: ProbedEncoding
  /** The index in the memory of a compiled kernel, where there is one that can look at such rows. */
  readonly image?: IndexImage | undefined
  /** The left side's rows, where the index holds none. */
  readonly left?: LeftFile | undefined
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

/** What is being made of the block at hand. */
type Linking = { pairs: BlockPair[]; rejected: Rejected[]; rows: number }

/** Links one block after another with an index, in the order of its rows. */
export type BlockLinker = {
  readonly link: LinkBlock
  /** Does the rest for a block that was screened elsewhere. */
  readonly settle: (screened: ScreenedBlock) => Promise<LinkedBlock>
}

export const createBlockLinker = (setup: LinkSetup, { reader, reading, kernel } = openRecords(setup)): BlockLinker => {
  const { index, minWeight, mapping, header, probed, left } = setup
  const linker = createLinker(
    index,
    { minWeight, glanceOf: kernel?.glanceOf },
    left === undefined ? undefined : createLeftReader(left, probed.encoding).pack,
  )
  const { cells } = reader
  const readRow = rowReader(mapping, header)
  const hashes = createIdHashes()
  const { layout, idColumn } = reading
  const textAt = (column: number): string => cells.text(cells.starts[column]!, cells.ends[column]!)
  const texts = (): string[] => header.map((_, column) => textAt(column))
  const now: Linking = { pairs: [], rejected: [], rows: 0 }
  const feed: CellFeed = {
    cells,
    layout,
    subject: () => readRow(texts(), 0).subject,
    onPair: (pair) => now.pairs.push({ ...pair, rightId: idColumn < 0 ? undefined : textAt(idColumn) }),
  }
  const plainRows = linker.cells(feed)

  const use: BlockRows = {
    plain: () => {
      if (idColumn >= 0) hashes.addCell(cells, idColumn)
      plainRows.add(now.rows)
      now.rows += 1
      return true
    },
    texts: (row) => {
      plainRows.flush()
      const { id, subject } = readRow(row, 0)
      const rightId = idColumn < 0 ? undefined : id
      linker.lookAt(subject, now.rows, (pair) => now.pairs.push({ ...pair, rightId }))
      if (idColumn >= 0) hashes.addText(id)
      now.rows += 1
    },
    flush: plainRows.flush,
    reject: (line, reason) => now.rejected.push({ line, reason }),
  }

  const waiting = createVector()
  const compareWaiting = (row: number): void => {
    if (waiting.length > 0) linker.compare(feed, row, waiting.data, 0, waiting.length)
    waiting.length = 0
  }

  /** Takes the pairs of the row at hand that a kernel has kept, in their order; those it has not compared are compared now. */
  const linkPairs = (row: number, pairs: Int32Array, from: number, to: number): void => {
    for (let at = from; at < to; at += pairInts) {
      if (isSettled(pairs, at)) {
        compareWaiting(row)
        feed.onPair(settledPair(pairs, at, row, index.model.comparisons.length))
      } else push(waiting, pairs[at]!)
    }
    compareWaiting(row)
  }

  /** Rows are numbered without those that are rejected, which the kernel leaves to others. */
  const linkRecords = ({ link, idHashes, takeCounts }: LinkedRecords, count: number, read: ReadOther): void => {
    let others = 0
    const before = now.rows
    link(count, {
      odd: (record, start, end, line) => {
        now.rows = before + record - others
        const { rows } = now
        read(record, start, end, line)
        if (now.rows === rows) others += 1
      },
      kept: (record, start, end, pairs, from, to) => {
        plainRows.flush()
        splitRecord(cells, start, end)
        linkPairs(before + record - others, pairs, from, to)
      },
    })
    plainRows.flush()
    now.rows = before + count - others
    hashes.addAll(idHashes())
    linker.count(takeCounts())
  }

  const linkBytes = async (bytes: Buffer): Promise<number> =>
    kernel === undefined
      ? (await reader.read(bytes, use)).lines
      : await splitBlock(reader, kernel, bytes, use, (count, read) => linkRecords(kernel, count, read))

  const settleRecords = (screened: ScreenedBlock): number => {
    const { bytes, records, lines } = screened
    reader.setBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    linkRecords(replay(screened), records, (_, start, end, line) => reader.readRecord(start, end, line, use))
    return lines
  }

  const linkOne = async (links: () => number | Promise<number>): Promise<LinkedBlock> => {
    now.pairs = []
    now.rejected = []
    now.rows = 0
    const lines = await links()
    const { pairs, rejected, rows } = now
    return { rows, lines, rejected, idHashes: hashes.take(), pairs, stats: linker.stats(), thread: threadId }
  }

  // A block that waits for the reader of odd records is not to meet the next one.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (links: () => number | Promise<number>): Promise<LinkedBlock> => {
    const linked = last.then(() => linkOne(links))
    last = linked.catch(() => undefined)
    return linked
  }
  return {
    link: (bytes) => inTurn(() => linkBytes(bytes)),
    settle: (screened) => inTurn(() => settleRecords(screened)),
  }
}
