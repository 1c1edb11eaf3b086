import {
  isPlainCroNumber,
  isPlainDriverNumber,
  isPlainEmail,
  isPlainNino,
  isPlainPassportNumber,
  isPlainVehicle,
  type MatchBytes,
  noteRange,
  plainInward,
  plainPncId,
  type PlainValueKind,
  type Ranges,
  readPlainPhone,
} from '../../../records/index.ts'
import type { CopyEncoder } from '../../../store/copyEncoder.ts'
import { literalText } from '../../../store/literal.ts'
import { sourceOf } from '../../../store/source.ts'
import type { RowContext } from '../../rows/rowContext.ts'
import { put, type WritePart } from '../parts.ts'
import type { PlainCells } from '../plainCells.ts'

type Memory = Pick<PlainCells, 'bytes' | 'source'>

/**
 * Writes a valid value in a range of bytes, and what follows it in JSON of a `Checked`; returns where the value ends in what is written, or
 * `doubt`, whatever was written.
 */
type WriteValue = (memory: Memory, start: number, end: number, out: CopyEncoder) => number

const doubt = -1

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
    if (!matches(bytes, start, end)) return doubt
    out.piece(source, start, end)
    const to = out.size()
    put(out, close)
    return to
  }

const postcode: WriteValue = (memory, start, end, out) => {
  const inward = plainInward(memory.bytes, start, end)
  if (inward === -1) return doubt
  out.piece(memory.source, start, inward - 1)
  out.piece(memory.source, inward, end)
  const to = out.size()
  putRaw(out, memory, start, end)
  return to
}

const nino: WriteValue = (memory, start, end, out) => {
  if (!isPlainNino(memory.bytes, start, end)) return doubt
  out.piece(memory.source, start, end - 1)
  const to = out.size()
  putRaw(out, memory, start, end)
  return to
}

const phone = ({ origin }: RowContext): WriteValue => {
  const read = { digits: new Uint8Array(13), length: 0 }
  const digits = sourceOf(read.digits)
  return (memory, start, end, out) => {
    if (!readPlainPhone(read, memory.bytes, start, end, origin)) return doubt
    put(out, britain)
    out.piece(digits, 0, read.length)
    const to = out.size()
    if (end - start === britain.length + read.length && memory.bytes[start] === plus) put(out, closing)
    else putRaw(out, memory, start, end)
    return to
  }
}

/** Kinds of values that stand in a cell by themselves. */
export type CellKind = Exclude<PlainValueKind, 'staff'>

/** Values of each kind in their plainest form. By the normalisers of records/ they are valid; a test holds what is written equal. */
export const plainValues = (context: RowContext): Readonly<Record<CellKind | 'postcode', WriteValue>> => ({
  postcode,
  phone: phone(context),
  email: context.origin === 'synthetic' ? same(isPlainEmail, closingText) : () => doubt,
  vehicle: same(isPlainVehicle),
  pnc: same(plainPncId(context.year)),
  cro: same(isPlainCroNumber),
  nino,
  passport: same(isPlainPassportNumber),
  driver: same(isPlainDriverNumber),
})

/** The value in a cell behind what stands before it, noted where it lies. */
export const valueAt = (ranges: Ranges, opening: string, place: number, write: WriteValue): WritePart => {
  const label = literalText(opening)
  return (cells, out) => {
    put(out, label)
    const from = out.size()
    const to = write(cells, cells.starts[place] as number, cells.ends[place] as number, out)
    if (to === doubt) return false
    noteRange(ranges, from, to)
    return true
  }
}
