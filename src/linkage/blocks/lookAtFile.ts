import {
  canUseKernel,
  createLookedIndexBuilder,
  createRecordFinder,
  createWorkspace,
  nextRow,
  packFeed,
  packPerson,
  type KernelModule,
  type LeftWords,
  type LinkIndex,
  type Model,
} from '../../matchers/index.ts'
import { cellLayout } from '../cellLayout.ts'
import { checkColumns } from '../mappedColumns.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import type { Rejected } from '../streamPeople.ts'
import { createIdHashes } from './idHashes.ts'
import type { LeftFile } from './leftFile.ts'
import { openBlocks } from './openBlocks.ts'
import { allowsOther, createBlockReader, type BlockRows } from './readBlock.ts'
import { createRowBytes } from './rowBytes.ts'
import { createSeenIds } from './seenIds.ts'
import { splitBlock } from './splitBlock.ts'

export type LookedFile = {
  readonly index: LinkIndex
  readonly left: LeftFile
  readonly words: LeftWords
  readonly rejected: readonly Rejected[]
  /** Whether no two rows can have the same id. */
  readonly sure: boolean
}

/** More rows read as texts than this are better packed at once: their people are held. */
const mostOthers = 10_000

/**
 * Indexes the people of a CSV file with the compiled kernel: rows are looked at, none is packed. Undefined where that is not possible, or not worth it.
 * Errors as `openBlocks`.
 */
export const lookAtFile = async (
  path: string,
  mapping: Mapping,
  model: Model,
  module: KernelModule,
): Promise<LookedFile | undefined> => {
  const table = await openBlocks(path)
  try {
    const { header, probed, blocks, linesBefore } = table
    checkColumns(mapping, header, path)
    const layout = cellLayout(mapping, header)
    if (!canUseKernel(model, layout, header.length)) return undefined
    const readRow = rowReader(mapping, header)
    const reader = createBlockReader(header.length, probed)
    const { cells } = reader
    const idColumn = mapping.id === undefined ? -1 : header.indexOf(mapping.id)
    const reading = { layout, columns: header.length, idColumn, allowsOther: allowsOther(header.length, probed) }
    const workspace = createWorkspace(model)
    const finder = createRecordFinder(model, module, reading, workspace, cells)
    const builder = createLookedIndexBuilder(model, workspace)
    const bytes = createRowBytes()
    const others = new Map<number, ReturnType<typeof readRow>>()
    const rejected: Rejected[] = []
    const hashes = createIdHashes()
    const seen = createSeenIds()
    const subject = () =>
      readRow(
        header.map((_, column) => cells.text(cells.starts[column]!, cells.ends[column]!)),
        0,
      ).subject
    let before = linesBefore
    let sure = true

    const addPacked = (pack: () => number): void => {
      nextRow(workspace)
      workspace.words.hashesOnly = true
      builder.addPacked(pack())
      workspace.words.hashesOnly = false
    }
    const rows: BlockRows = {
      plain: () => {
        if (idColumn >= 0) hashes.addCell(cells, idColumn)
        addPacked(() => packFeed(workspace, { cells, layout, subject }))
        return true
      },
      texts: (texts) => {
        const row = readRow(texts, builder.size() + 1)
        hashes.addText(row.id)
        others.set(builder.size(), row)
        addPacked(() => packPerson(workspace, row.subject))
      },
      flush: () => undefined,
      reject: (line, reason) => rejected.push({ line: before + line, reason }),
    }

    let isUsable = true
    for await (const block of blocks) {
      const lines = await splitBlock(reader, finder, block, rows, (records, read) => {
        const rowOf = new Int32Array(records)
        isUsable &&= finder.find(records, {
          odd: (record, start, end, line) => {
            const row = builder.size()
            read(record, start, end, line)
            if (builder.size() > row) bytes.add(cells.bytes, start, end)
          },
          found: (record, start, end, list, outline, words) => {
            rowOf[record] = builder.size()
            builder.add(list, outline, words)
            bytes.add(cells.bytes, start, end)
          },
          key: (record, key, kind) => builder.addKey(rowOf[record]!, key, kind),
        })
        hashes.addAll(finder.idHashes())
      })
      before += lines
      if (seen.add(hashes.take())) sure = false
      // Rows that the kernel was not given have no bytes here.
      if (!isUsable || others.size > mostOthers || bytes.size() < builder.size()) return undefined
    }
    const left = { mapping, header, probed, ...bytes.take(), others }
    return { index: builder.finish(), left, words: { ...finder.words(), rows: builder.rowWords() }, rejected, sure }
  } finally {
    await table.close()
  }
}
