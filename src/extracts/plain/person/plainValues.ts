import {
  isPlainCroNumber,
  isPlainDriverNumber,
  isPlainEmail,
  isPlainNino,
  isPlainPassportNumber,
  isPlainVehicle,
  type MatchBytes,
  plainInward,
  plainPncId,
  type PlainValueKind,
  readPlainPhone,
} from '../../../records/index.ts'
import type { CopyEncoder } from '../../../store/copyEncoder.ts'
import { literalText } from '../../../store/literal.ts'
import { sourceOf } from '../../../store/source.ts'
import type { RowContext } from '../../rows/rowContext.ts'
import { put, type WritePart } from '../parts.ts'
import type { PlainCells } from '../plainCells.ts'

type Memory = Pick<PlainCells, 'bytes' | 'source'>

/** Writes a valid value in a range of bytes, and what follows it in JSON of a `Checked`; false, whatever was written, for one in doubt. */
type WriteValue = (memory: Memory, start: number, end: number, out: CopyEncoder) => boolean

const closing = literalText('","validity":"valid"}')
const closingWithRaw = literalText('","validity":"valid","raw":"')
const closingRaw = literalText('"}')
const closingText = literalText('"')
const britain = literalText('+44')
const plus = 0x2b

const putRaw = (out: CopyEncoder, { source }: Memory, start: number, end: number): void => {
  put(out, closingWithRaw)
  out.piece(source, start, end)
  put(out, closingRaw)
}

/** A value that is written as it is, where it `matches`. */
const same =
  (matches: MatchBytes, close = closing): WriteValue =>
  ({ bytes, source }, start, end, out) => {
    if (!matches(bytes, start, end)) return false
    out.piece(source, start, end)
    put(out, close)
    return true
  }

const postcode: WriteValue = (memory, start, end, out) => {
  const inward = plainInward(memory.bytes, start, end)
  if (inward === -1) return false
  out.piece(memory.source, start, inward - 1)
  out.piece(memory.source, inward, end)
  putRaw(out, memory, start, end)
  return true
}

const nino: WriteValue = (memory, start, end, out) => {
  if (!isPlainNino(memory.bytes, start, end)) return false
  out.piece(memory.source, start, end - 1)
  putRaw(out, memory, start, end)
  return true
}

const phone = ({ origin }: RowContext): WriteValue => {
  const read = { digits: new Uint8Array(13), length: 0 }
  const digits = sourceOf(read.digits)
  return (memory, start, end, out) => {
    if (!readPlainPhone(read, memory.bytes, start, end, origin)) return false
    put(out, britain)
    out.piece(digits, 0, read.length)
    if (end - start === britain.length + read.length && memory.bytes[start] === plus) put(out, closing)
    else putRaw(out, memory, start, end)
    return true
  }
}

/** Kinds of values that stand in a cell by themselves. */
export type CellKind = Exclude<PlainValueKind, 'staff'>

/** Values of each kind in their plainest form. By the normalisers of records/ they are valid; a test holds what is written equal. */
export const plainValues = (context: RowContext): Readonly<Record<CellKind | 'postcode', WriteValue>> => ({
  postcode,
  phone: phone(context),
  email: context.origin === 'synthetic' ? same(isPlainEmail, closingText) : () => false,
  vehicle: same(isPlainVehicle),
  pnc: same(plainPncId(context.year)),
  cro: same(isPlainCroNumber),
  nino,
  passport: same(isPlainPassportNumber),
  driver: same(isPlainDriverNumber),
})

/** The value in a cell. */
export const valueAt =
  (place: number, write: WriteValue): WritePart =>
  (cells, out) =>
    write(cells, cells.starts[place] as number, cells.ends[place] as number, out)
