import type { RecordKind } from '../../records/index.ts'
import type { CopyEncoder } from '../copyEncoder.ts'

/** The columns `encodeRecord` writes, in its order. */
export const encodedColumns = 'kind, source, key, owner, row_hash, extract_id, line, data, keys, gap'

export type EncodableRecord = {
  readonly kind: RecordKind
  readonly source: string
  readonly key: string
  readonly owner: string
  /** 16 characters 0-255. */
  readonly hash: string
  readonly extractId: number
  readonly line: number
  readonly data: string
  readonly keys: Int32Array | undefined
  readonly gap: string | undefined
}

/** Writes one row of `record`, or of a table staged for it. */
export const encodeRecord = (encoder: CopyEncoder, record: EncodableRecord): void => {
  encoder.row(10)
  encoder.text(record.kind)
  encoder.text(record.source)
  encoder.text(record.key)
  encoder.text(record.owner)
  encoder.bytes(record.hash)
  encoder.int8(record.extractId)
  encoder.int4(record.line)
  encoder.text(record.data)
  if (record.keys === undefined) encoder.empty()
  else encoder.int4Array(record.keys)
  if (record.gap === undefined) encoder.empty()
  else encoder.text(record.gap)
}
