import type { ProbedEncoding } from '../../extracts/file/encodingProbe.ts'
import type { PackLeft, Subject } from '../../matchers/index.ts'
import { packFeed } from '../../matchers/linkCells.ts'
import { packPerson } from '../../matchers/pack/packPerson.ts'
import { cellLayout } from '../cellLayout.ts'
import type { Mapping } from '../mapping.ts'
import { rowReader } from '../rowReader.ts'
import { createBlockReader } from './readBlock.ts'
import { splitFound, splitRecord } from './splitRecord.ts'

/** The rows of a file by their bytes, in memory that threads share, so that those that are compared can be packed then. */
export type LeftFile = {
  readonly mapping: Mapping
  readonly header: readonly string[]
  readonly probed: ProbedEncoding
  readonly bytes: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Rows that do not mean what their bytes say cell by cell. */
  readonly others: ReadonlyMap<number, { readonly id: string; readonly subject: Subject }>
}

export type LeftReader = { readonly pack: PackLeft; readonly idOf: (row: number) => string }

/**
 * Reads single rows of a file, to be compared with rows of a file of that encoding: what cells mean is remembered by their bytes, which mean
 * something else in another.
 */
export const createLeftReader = (
  { mapping, header, probed, bytes, starts, ends, others }: LeftFile,
  encoding = probed.encoding,
): LeftReader => {
  const { cells, setBlock } = createBlockReader(header.length, probed)
  setBlock(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const layout = cellLayout(mapping, header)
  const readRow = rowReader(mapping, header)
  const idColumn = mapping.id === undefined ? -1 : header.indexOf(mapping.id)
  const textAt = (column: number): string => cells.text(cells.starts[column]!, cells.ends[column]!)
  const subject = (): Subject =>
    readRow(
      header.map((_, column) => textAt(column)),
      0,
    ).subject
  return {
    pack: (workspace, row) => {
      const other = others.get(row)
      if (other !== undefined) return packPerson(workspace, other.subject)
      splitRecord(cells, starts[row]!, ends[row]!)
      if (!splitFound.ascii && encoding !== probed.encoding) return packPerson(workspace, subject())
      return packFeed(workspace, { cells, layout, subject })
    },
    idOf: (row) => {
      if (idColumn < 0) return String(row + 1)
      const other = others.get(row)
      if (other !== undefined) return other.id
      splitRecord(cells, starts[row]!, ends[row]!)
      return textAt(idColumn)
    },
  }
}
