import type { PlainPerson, RecordKind } from '../../records/index.ts'
import type { CopyEncoder } from '../../store/copyEncoder.ts'
import type { RecordEncoder, RowOrigin } from '../../store/extracts/encodeRecord.ts'
import { recordForm } from '../csv/recordBatch.ts'
import { putKeyHash } from '../keyHash.ts'
import type { Header } from '../mapping/checkHeader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import type { RowContext } from '../rows/rowContext.ts'
import { createPlainCells, plainCellFinder } from './plainCells.ts'
import { plainColumns } from './plainColumns.ts'
import type { ScreenPlain } from '../rows/rowParser.ts'
import type { WritePart } from './parts.ts'
import { plainDisposal } from './plainDisposal.ts'
import { plainNominal } from './plainNominal.ts'

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

const longestKey = 64

const isKey = (length: number): boolean => length > 0 && length <= longestKey

type PlaceOf = (column: string) => number

/** How rows of a kind are written: their columns of key and owner (undefined: they have none), their document, and the person in it, if any. */
type PlainKind = {
  readonly key: string
  readonly owner: string | undefined
  readonly open: (placeOf: PlaceOf, context: RowContext) => { readonly write: WritePart; readonly person?: PlainPerson }
}

const kinds: Readonly<Partial<Record<RecordKind, PlainKind>>> = {
  disposals: {
    key: 'disposal_id',
    owner: 'nominal_id',
    open: (placeOf, context) => ({ write: plainDisposal(placeOf, context) }),
  },
  nominals: { key: 'nominal_id', owner: undefined, open: plainNominal },
}

/** What is stored with a record beside it. */
type Beside = { readonly keys: Int32Array | undefined; readonly gap: undefined; readonly sheet: Uint8Array | undefined }

const nothing: Beside = { keys: undefined, gap: undefined, sheet: undefined }

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
  screen: ScreenPlain | undefined,
): PlainRows | undefined => {
  const columns = plainColumns(mapping, header)
  const kind = kinds[mapping.kind]
  if (columns === undefined || kind === undefined) return undefined
  const placeOf: PlaceOf = (column) => columns.get(column) ?? header.width
  const document = kind.open(placeOf, context)
  const { person } = document
  if (person !== undefined && screen === undefined) return undefined
  const cells = createPlainCells(header.width)
  const find = plainCellFinder(mapping.delimiter)
  const key = placeOf(kind.key)
  const owner = kind.owner === undefined ? undefined : placeOf(kind.owner)
  let beside = nothing
  const { starts, ends } = cells
  const lengthAt = (place: number): number => (ends[place] as number) - (starts[place] as number)
  const writeCell = (place: number): void => {
    out.openValue()
    out.piece(cells.view, starts[place] as number, ends[place] as number)
    out.closeValue()
  }
  /** Undefined for a person who cannot be searched for: the general path says why. */
  const besideOf = (): Beside | undefined => {
    if (person === undefined || screen === undefined) return nothing
    person.bytes = out.memory()
    const { keys, sheet } = screen(person)
    return keys.length === 0 ? undefined : { keys, gap: undefined, sheet }
  }
  const writeRow = (origin: RowOrigin): boolean => {
    records.begin(origin)
    writeCell(key)
    if (owner === undefined) out.text('')
    else writeCell(owner)
    out.openValue()
    if (!document.write(cells, out)) return false
    out.closeValue()
    const found = besideOf()
    if (found === undefined) return false
    beside = found
    records.end(beside, origin)
    return true
  }
  return {
    write: (bytes, start, end, origin) => {
      if (!find(cells, bytes, start, end) || !isKey(lengthAt(key))) return false
      if (owner !== undefined && !isKey(lengthAt(owner))) return false
      const before = out.size()
      if (writeRow(origin)) return true
      out.rewind(before)
      return false
    },
    putKey: (into, at) => putKeyHash(cells.bytes, starts[key] as number, ends[key] as number, into, at),
    keys: () => beside.keys,
  }
}
