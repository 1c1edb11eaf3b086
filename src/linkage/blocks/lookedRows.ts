import {
  createRecordFinder,
  createWorkspace,
  nextRow,
  packFeed,
  packPerson,
  type KernelModule,
  type KernelReading,
  type LeftSide,
  type LinkIndex,
  type Model,
} from '../../matchers/index.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import type { Rejected } from '../streamPeople.ts'
import { createIdHashes } from './idHashes.ts'
import type { LeftFile } from './leftFile.ts'
import type { TableBlocks } from './openBlocks.ts'
import { createBlockReader, type BlockRows } from './readBlock.ts'
import { createSeenIds } from './seenIds.ts'
import { splitBlock, type ReadOther } from './splitBlock.ts'

export type LookedFile = {
  readonly index: LinkIndex
  readonly left: LeftFile
  readonly side: LeftSide
  readonly rejected: readonly Rejected[]
  /** Whether no two rows can have the same id. */
  readonly sure: boolean
}

/** More rows read as texts than this are better packed at once: their people are held. */
const mostOthers = 10_000

/** The rows of a file looked at so far, block by block. */
export type LookedRows = {
  /** Looks at the next block; false once that is not possible, or not worth it. */
  readonly add: (block: Buffer) => Promise<boolean>
  readonly finish: () => LookedFile
}

/** Looks at the rows of a file with a compiled kernel; those it leaves are packed for their keys and outline. */
export const createLookedRows = (
  { header, probed, linesBefore, fileBytes }: Pick<TableBlocks, 'header' | 'probed' | 'linesBefore' | 'fileBytes'>,
  mapping: Mapping,
  reading: KernelReading,
  model: Model,
  module: KernelModule,
): LookedRows => {
  const { layout, idColumn } = reading
  const readRow = rowReader(mapping, header)
  const reader = createBlockReader(header.length, probed)
  const { cells } = reader
  const workspace = createWorkspace(model)
  const finder = createRecordFinder(model, module, reading, workspace, cells, fileBytes)
  const others = new Map<number, ReturnType<typeof readRow>>()
  const rejected: Rejected[] = []
  const hashes = createIdHashes()
  const seen = createSeenIds()
  let before = linesBefore
  let isUsable = true
  let isFinding = false

  const textAt = (_: string, column: number): string => cells.text(cells.starts[column]!, cells.ends[column]!)
  const subject = () => readRow(header.map(textAt), 0).subject

  // Rows that the kernel was not given have no place among those it finds.
  const addPacked = (pack: () => number): void => {
    isUsable &&= isFinding
    if (!isUsable) return
    nextRow(workspace)
    workspace.words.hashesOnly = true
    finder.addPacked(pack())
    workspace.words.hashesOnly = false
  }

  const rows: BlockRows = {
    plain: () => {
      if (idColumn >= 0) hashes.addCell(cells, idColumn)
      addPacked(() => packFeed(workspace, { cells, layout, subject }))
      return true
    },
    texts: (texts) => {
      const row = readRow(texts, finder.size() + 1)
      hashes.addText(row.id)
      others.set(finder.size(), row)
      addPacked(() => packPerson(workspace, row.subject))
    },
    flush: () => undefined,
    reject: (line, reason) => rejected.push({ line: before + line, reason }),
  }

  const find = (records: number, read: ReadOther): void => {
    isFinding = true
    isUsable &&= finder.find(records, cells.bytes, read)
    isFinding = false
    hashes.addAll(finder.idHashes())
  }

  return {
    add: async (block) => {
      before += await splitBlock(reader, finder, block, rows, find)
      seen.add(hashes.take())
      return isUsable && others.size <= mostOthers
    },
    finish: () => {
      const { index, side, rows } = finder.finish()
      const { bytes, starts, ends } = rows
      return {
        index,
        left: { mapping, header, probed, bytes, starts, ends, others },
        side,
        rejected,
        sure: !seen.hasTwice(),
      }
    },
  }
}
