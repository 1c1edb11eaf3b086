import type { Source } from './source.ts'

/** Writes rows in the binary format of COPY: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format". */
export type CopyEncoder = {
  /** Starts a row of so many fields; that many values must follow. */
  readonly row: (fields: number) => void
  readonly int4: (value: number) => void
  readonly int8: (value: number) => void
  readonly float4: (value: number) => void
  readonly text: (value: string) => void
  readonly bytes: (value: Uint8Array) => void
  readonly int4Array: (values: Int32Array) => void
  readonly textArray: (values: readonly string[]) => void
  readonly empty: () => void
  /** Starts a text or bytes that are written in pieces; `closeValue` ends them. One at a time. */
  readonly openValue: () => void
  /** A range of bytes: a piece of the open value, or what another encoder wrote. */
  readonly piece: (from: Source, start: number, end: number) => void
  readonly closeValue: () => void
  /** The memory that is written to, up to `size`: until the next value is written. */
  readonly memory: () => Uint8Array
  /** Forgets what was written after the first `size` bytes. */
  readonly rewind: (size: number) => void
  /** Bytes written since the last `take`. */
  readonly size: () => number
  /** The rows written since the last `take`, in a buffer of their own that is not written to again. */
  readonly take: () => Buffer
  /** Memory for the rows after a `take`, instead of new memory. */
  readonly reuse: (memory: Uint8Array) => void
}

const firstBytes = 65_536
const int4Oid = 23
const textOid = 25
const two32 = 4_294_967_296
/** Up to this length a loop is faster than a call into the runtime. */
const shortText = 40
/** The same for bytes that are copied four at a time; the runtime must be given an object besides. */
const shortPiece = 256

/** Encodes straight into one growing buffer: no object per value. */
export const createCopyEncoder = (): CopyEncoder => {
  let buffer: Buffer = Buffer.alloc(0)
  let view: DataView = new DataView(buffer.buffer, 0, 0)
  let usualBytes = firstBytes
  let at = 0
  let opened = 0

  const replace = (larger: Buffer): void => {
    buffer = larger
    view = new DataView(larger.buffer, larger.byteOffset, larger.length)
  }

  const reserve = (bytes: number): void => {
    if (at + bytes <= buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, usualBytes, at + bytes))
    buffer.copy(larger, 0, 0, at)
    replace(larger)
  }

  const piece = ({ view: from, limit }: Source, start: number, end: number): void => {
    const length = end - start
    reserve(length + 3)
    const by = at - start
    const to = view
    if (length > shortPiece) buffer.set(new Uint8Array(from.buffer, from.byteOffset + start, length), at)
    // What is written behind the piece is written over by what follows.
    else if (end <= limit) for (let i = start; i < end; i += 4) to.setInt32(by + i, from.getInt32(i, true), true)
    else for (let i = start; i < end; i++) to.setUint8(by + i, from.getUint8(i))
    at += length
  }

  const int = (value: number): void => {
    view.setInt32(at, value)
    at += 4
  }

  /** Writes a short ASCII text without its length; false, and nothing written, for any other. */
  const ascii = (value: string, from: number): boolean => {
    for (let i = 0; i < value.length; i++) {
      const code = value.charCodeAt(i)
      if (code > 0x7f) return false
      buffer[from + i] = code
    }
    return true
  }

  const text = (value: string): void => {
    reserve(4 + value.length * 3)
    const short = value.length <= shortText && ascii(value, at + 4)
    const written = short ? value.length : buffer.write(value, at + 4, 'utf8')
    int(written)
    at += written
  }

  /** Dimensions, no nulls, type, length, lower bound; an empty array has no dimension. */
  const arrayHead = (oid: number, length: number): void => {
    int(length === 0 ? 0 : 1)
    int(0)
    int(oid)
    if (length === 0) return
    int(length)
    int(1)
  }

  return {
    row: (fields) => {
      reserve(2)
      view.setInt16(at, fields)
      at += 2
    },
    int4: (value) => {
      reserve(8)
      int(4)
      int(value)
    },
    int8: (value) => {
      reserve(12)
      int(8)
      const high = Math.floor(value / two32)
      int(high)
      int(value - high * two32)
    },
    float4: (value) => {
      reserve(8)
      int(4)
      view.setFloat32(at, value)
      at += 4
    },
    text,
    bytes: (value) => {
      reserve(4 + value.length)
      int(value.length)
      buffer.set(value, at)
      at += value.length
    },
    int4Array: (values) => {
      reserve(4 + 20 + values.length * 8)
      int(values.length === 0 ? 12 : 20 + values.length * 8)
      arrayHead(int4Oid, values.length)
      for (let i = 0; i < values.length; i++) {
        int(4)
        int(values[i] as number)
      }
    },
    textArray: (values) => {
      reserve(4 + 20)
      const start = at
      at += 4
      arrayHead(textOid, values.length)
      for (const value of values) text(value)
      view.setInt32(start, at - start - 4)
    },
    empty: () => {
      reserve(4)
      int(-1)
    },
    openValue: () => {
      reserve(4)
      opened = at
      at += 4
    },
    piece,
    closeValue: () => view.setInt32(opened, at - opened - 4),
    memory: () => buffer,
    rewind: (size) => {
      at = size
    },
    size: () => at,
    take: () => {
      const taken = buffer.subarray(0, at)
      usualBytes = Math.max(firstBytes, at)
      replace(Buffer.alloc(0))
      at = 0
      return taken
    },
    reuse: (memory) => {
      if (at === 0) replace(Buffer.from(memory.buffer, memory.byteOffset, memory.length))
    },
  }
}
