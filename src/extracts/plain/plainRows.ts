import type { CopyEncoder } from '../../store/copyEncoder.ts'
import type { RecordEncoder } from '../../store/extracts/encodeRecord.ts'
import { recordForm } from '../csv/recordBatch.ts'
import type { Header } from '../mapping/checkHeader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { createPlainCells, plainCellFinder } from './plainCells.ts'
import { plainColumns } from './plainColumns.ts'
import { plainDisposal } from './plainDisposal.ts'

export type PlainRows = {
  /** Writes the row in a range of bytes as the general path would; false, and nothing written, where it is in doubt. */
  readonly write: (bytes: Buffer, start: number, end: number, line: number, hash: Uint8Array, id: number) => boolean
  /** Of the row written last. */
  readonly key: () => string
  readonly keys: () => Int32Array | undefined
}

/** Only rows on one line, with quotes where they belong if anywhere, are looked at. */
export const mayBePlain = (form: number): boolean => (form & ~recordForm.quoted) === 0

const longestKey = 64

const isKey = (length: number): boolean => length > 0 && length <= longestKey

const nothingElse = { keys: undefined, gap: undefined, sheet: undefined }

/**
 * Writes rows straight from the bytes of their cells, where each is printable ASCII in its plainest form, as nearly all are: no text, record or
 * warning is made of them. Undefined where rows of this kind or mapping are not written so. All but the time it takes is as by the
 * general path; a test holds them equal.
 */
export const createPlainRows = (
  mapping: Mapping,
  header: Header,
  context: RowContext,
  out: CopyEncoder,
  records: RecordEncoder,
): PlainRows | undefined => {
  const columns = plainColumns(mapping, header)
  if (columns === undefined || mapping.kind !== 'disposals') return undefined
  const placeOf = (column: string): number => columns.get(column) ?? header.width
  const cells = createPlainCells(header.width)
  const find = plainCellFinder(mapping.delimiter)
  const writeDocument = plainDisposal(placeOf, context)
  const key = placeOf('disposal_id')
  const owner = placeOf('nominal_id')
  const { starts, ends } = cells
  const lengthAt = (place: number): number => (ends[place] as number) - (starts[place] as number)
  const writeCell = (place: number): void => {
    out.openText()
    out.piece(cells.bytes, starts[place] as number, ends[place] as number)
    out.closeText()
  }
  return {
    write: (bytes, start, end, line, hash, id) => {
      if (!find(cells, bytes, start, end) || !isKey(lengthAt(key)) || !isKey(lengthAt(owner))) return false
      const before = out.size()
      records.begin(line, hash)
      writeCell(key)
      writeCell(owner)
      out.openText()
      if (!writeDocument(cells, out)) {
        out.rewind(before)
        return false
      }
      out.closeText()
      records.end(nothingElse, id)
      return true
    },
    key: () => cells.bytes.toString('latin1', starts[key], ends[key]),
    keys: () => undefined,
  }
}
