import { clearPlainPerson } from '../../records/index.ts'
import type { CopyEncoder } from '../../store/copyEncoder.ts'
import type { RecordEncoder, RowOrigin } from '../../store/extracts/encodeRecord.ts'
import { recordForm } from '../csv/recordBatch.ts'
import { putKeyHash } from '../keyHash.ts'
import type { Encoding } from '../file/encodingProbe.ts'
import type { Header } from '../mapping/checkHeader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RowContext, Warn } from '../rows/rowContext.ts'
import type { ScreenPlain } from '../rows/rowParser.ts'
import type { WritePart } from './parts.ts'
import { createPlainCells, plainCellFinder } from './plainCells.ts'
import { plainColumns } from './plainColumns.ts'
import { plainKinds } from './plainKinds.ts'

export type PlainRows = {
  /** Writes the row in a range of bytes as the general path would; false, and nothing written, where it is in doubt. */
  readonly write: (bytes: Buffer, start: number, end: number, origin: RowOrigin) => boolean
  /** Writes the hash of the key of the row written last. */
  readonly putKey: (into: Uint8Array, at: number) => void
  /** Blocking keys of that row. */
  readonly keys: () => Int32Array | undefined
}

/** Only rows on one line, with quotes where they belong if anywhere, are looked at. */
export const mayBePlain = (form: number): boolean => (form & ~recordForm.quoted) === 0

/** What is stored with a record beside it. */
type Beside = { readonly keys: Int32Array | undefined; readonly gap: undefined; readonly sheet: Uint8Array | undefined }

const nothing: Beside = { keys: undefined, gap: undefined, sheet: undefined }

/** What plain rows are made with; `warn` is told of what is weakened in a row, be it written in the end or not. */
export type PlainTools = {
  readonly encoding: Encoding
  readonly context: RowContext
  readonly out: CopyEncoder
  readonly records: RecordEncoder
  readonly screen: ScreenPlain | undefined
  readonly warn: Warn
}

/**
 * Writes rows straight from the bytes of their cells, where each is printable ASCII, with Latin letters perhaps, in its plainest form, as nearly all are: no text or record
 * is made of them. Undefined where rows of this kind or mapping are not written so. All but the time it takes is as by the
 * general path; a test holds them equal.
 */
export const createPlainRows = (
  mapping: Mapping,
  header: Header,
  { encoding, context, out, records, screen, warn }: PlainTools,
): PlainRows | undefined => {
  const columns = plainColumns(mapping, header)
  const kind = plainKinds[mapping.kind]
  if (columns === undefined || kind === undefined) return undefined
  const setting = { placeOf: (column: string) => columns.get(column) ?? header.width, context, warn }
  const key = kind.key(setting)
  const owner = kind.owner(setting)
  const { write, people } = kind.document(setting)
  if (people !== undefined && screen === undefined) return undefined
  const cells = createPlainCells(header.width)
  const find = plainCellFinder(mapping.delimiter, encoding === 'utf-8')
  let beside = nothing
  let keyFrom = 0
  let keyTo = 0
  const value = (part: WritePart): boolean => {
    out.openValue()
    if (!part(cells, out)) return false
    out.closeValue()
    return true
  }
  const keyed = (): boolean => {
    out.openValue()
    keyFrom = out.size()
    if (!key(cells, out)) return false
    keyTo = out.size()
    out.closeValue()
    return true
  }
  const document = (): boolean => {
    if (people !== undefined) for (let i = 0; i < people.count; i++) clearPlainPerson(people.all[i]!)
    return value(write)
  }
  /** Undefined for a person who cannot be searched for: the general path says why. */
  const besideOf = (): Beside | undefined => {
    if (people === undefined || screen === undefined) return nothing
    for (let i = 0; i < people.count; i++) people.all[i]!.bytes = out.memory()
    const { keys, sheet } = screen(mapping.kind, people)
    return keys.length === 0 ? undefined : { keys, gap: undefined, sheet }
  }
  const writeRow = (origin: RowOrigin): boolean => {
    records.begin(origin)
    if (!keyed() || !value(owner) || !document()) return false
    const found = besideOf()
    if (found === undefined) return false
    beside = found
    records.end(beside, origin)
    return true
  }
  return {
    write: (bytes, start, end, origin) => {
      if (!find(cells, bytes, start, end)) return false
      const before = out.size()
      if (writeRow(origin)) return true
      out.rewind(before)
      return false
    },
    putKey: (into, at) => putKeyHash(out.memory(), keyFrom, keyTo, into, at),
    keys: () => beside.keys,
  }
}
