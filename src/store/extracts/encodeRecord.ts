import type { RecordKind } from '../../records/index.ts'
import { type CopyEncoder, createCopyEncoder } from '../copyEncoder.ts'
import { type Literal, literalOf } from '../literal.ts'
import type { Source } from '../source.ts'

/** The columns of an encoded record, in their order. */
export const encodedColumns = 'kind, source, extract_id, line, row_hash, key, owner, data, keys, gap, sheet'
const fields = 11
const rowHashBytes = 16

/** What all records of one load share. */
export type RecordHead = {
  readonly kind: RecordKind
  readonly source: string
  readonly extractId: number
  /** Whether records are written with their ids, in a column after the others. */
  readonly withIds: boolean
}

export type EncodableRecord = {
  readonly key: string
  readonly owner: string
  readonly data: string
  readonly keys: Int32Array | undefined
  readonly gap: string | undefined
  readonly sheet: Uint8Array | undefined
}

/** Where a row comes from: its line, its hash, which is 16 bytes of `hashes` from `at` on, and its id, for a head with ids. */
export type RowOrigin = { line: number; readonly hashes: Source; at: number; id: number }

/** Writes one row of `record`, or of a table staged for it. */
export type EncodeRecord = (record: EncodableRecord, origin: RowOrigin) => void

export type RecordEncoder = {
  readonly encode: EncodeRecord
  /** Begins a row; the texts of key, owner and data must follow, and `end`. */
  readonly begin: (origin: RowOrigin) => void
  readonly end: (rest: Pick<EncodableRecord, 'keys' | 'gap' | 'sheet'>, origin: RowOrigin) => void
}

const encodedHead = ({ kind, source, extractId, withIds }: RecordHead): Literal => {
  const head = createCopyEncoder()
  head.row(withIds ? fields + 1 : fields)
  head.text(kind)
  head.text(source)
  head.int8(extractId)
  return literalOf(head.take())
}

/** Writes the records of one load with an encoder; what they share is encoded once. */
export const createRecordEncoder = (encoder: CopyEncoder, head: RecordHead): RecordEncoder => {
  const shared = encodedHead(head)
  const begin: RecordEncoder['begin'] = ({ line, hashes, at }) => {
    encoder.piece(shared.source, 0, shared.length)
    encoder.int4(line)
    encoder.openValue()
    encoder.piece(hashes, at, at + rowHashBytes)
    encoder.closeValue()
  }
  const end: RecordEncoder['end'] = ({ keys, gap, sheet }, { id }) => {
    if (keys === undefined) encoder.empty()
    else encoder.int4Array(keys)
    if (gap === undefined) encoder.empty()
    else encoder.text(gap)
    if (sheet === undefined) encoder.empty()
    else encoder.bytes(sheet)
    if (head.withIds) encoder.int8(id)
  }
  return {
    begin,
    end,
    encode: (record, origin) => {
      begin(origin)
      encoder.text(record.key)
      encoder.text(record.owner)
      encoder.text(record.data)
      end(record, origin)
    },
  }
}
