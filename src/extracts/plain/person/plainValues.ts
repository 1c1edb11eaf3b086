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
import type { RowContext } from '../../rows/rowContext.ts'
import type { WritePart } from '../parts.ts'

/** Writes a valid value in a range of bytes, and what follows it in JSON of a `Checked`; false, whatever was written, for one in doubt. */
type WriteValue = (bytes: Uint8Array, start: number, end: number, out: CopyEncoder) => boolean

const closing = Buffer.from('","validity":"valid"}')
const closingWithRaw = Buffer.from('","validity":"valid","raw":"')
const closingRaw = Buffer.from('"}')
const closingText = Buffer.from('"')
const britain = Buffer.from('+44')

const put = (out: CopyEncoder, bytes: Uint8Array): void => out.piece(bytes, 0, bytes.length)

const putRaw = (out: CopyEncoder, bytes: Uint8Array, start: number, end: number): void => {
  put(out, closingWithRaw)
  out.piece(bytes, start, end)
  put(out, closingRaw)
}

/** A value that is written as it is, where it `matches`. */
const same =
  (matches: MatchBytes, close = closing): WriteValue =>
  (bytes, start, end, out) => {
    if (!matches(bytes, start, end)) return false
    out.piece(bytes, start, end)
    put(out, close)
    return true
  }

const postcode: WriteValue = (bytes, start, end, out) => {
  const inward = plainInward(bytes, start, end)
  if (inward === -1) return false
  out.piece(bytes, start, inward - 1)
  out.piece(bytes, inward, end)
  putRaw(out, bytes, start, end)
  return true
}

const nino: WriteValue = (bytes, start, end, out) => {
  if (!isPlainNino(bytes, start, end)) return false
  out.piece(bytes, start, end - 1)
  putRaw(out, bytes, start, end)
  return true
}

const phone = ({ origin }: RowContext): WriteValue => {
  const read = { digits: new Uint8Array(10), length: 0 }
  return (bytes, start, end, out) => {
    if (!readPlainPhone(read, bytes, start, end, origin)) return false
    put(out, britain)
    out.piece(read.digits, 0, read.length)
    if (end - start === britain.length + read.length && bytes[start] === britain[0]) put(out, closing)
    else putRaw(out, bytes, start, end)
    return true
  }
}

/** Values of each kind in their plainest form. By the normalisers of records/ they are valid; a test holds what is written equal. */
export const plainValues = (context: RowContext): Readonly<Record<PlainValueKind | 'postcode', WriteValue>> => ({
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
  ({ bytes, starts, ends }, out) =>
    write(bytes, starts[place] as number, ends[place] as number, out)
