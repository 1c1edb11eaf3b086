/** Writes rows in the binary format of COPY: https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format". */
export type CopyEncoder = {
  /** Starts a row of so many fields; that many values must follow. */
  readonly row: (fields: number) => void
  readonly int4: (value: number) => void
  readonly int8: (value: number) => void
  readonly text: (value: string) => void
  /** Bytes given as a string of characters 0-255. */
  readonly bytes: (value: string) => void
  readonly int4Array: (values: Int32Array) => void
  readonly empty: () => void
  /** Bytes written since the last `take`. */
  readonly size: () => number
  /** The rows written since the last `take`, in a buffer of their own that is not written to again. */
  readonly take: () => Buffer
}

const firstBytes = 65_536
const int4Oid = 23
const two32 = 4_294_967_296

/** Encodes straight into one growing buffer: no object per value. */
export const createCopyEncoder = (): CopyEncoder => {
  let buffer = Buffer.allocUnsafeSlow(firstBytes)
  let at = 0

  const reserve = (bytes: number): void => {
    if (at + bytes <= buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, at + bytes))
    buffer.copy(larger, 0, 0, at)
    buffer = larger
  }

  const length = (bytes: number): void => {
    at = buffer.writeInt32BE(bytes, at)
  }

  return {
    row: (fields) => {
      reserve(2)
      at = buffer.writeInt16BE(fields, at)
    },
    int4: (value) => {
      reserve(8)
      length(4)
      at = buffer.writeInt32BE(value, at)
    },
    int8: (value) => {
      reserve(12)
      length(8)
      const high = Math.floor(value / two32)
      at = buffer.writeInt32BE(high, at)
      at = buffer.writeUInt32BE(value - high * two32, at)
    },
    text: (value) => {
      reserve(4 + value.length * 3)
      const written = buffer.write(value, at + 4, 'utf8')
      length(written)
      at += written
    },
    bytes: (value) => {
      reserve(4 + value.length)
      length(value.length)
      at += buffer.write(value, at, 'latin1')
    },
    int4Array: (values) => {
      reserve(4 + 20 + values.length * 8)
      length(values.length === 0 ? 12 : 20 + values.length * 8)
      at = buffer.writeInt32BE(values.length === 0 ? 0 : 1, at)
      at = buffer.writeInt32BE(0, at)
      at = buffer.writeInt32BE(int4Oid, at)
      if (values.length === 0) return
      at = buffer.writeInt32BE(values.length, at)
      at = buffer.writeInt32BE(1, at)
      for (const value of values) {
        at = buffer.writeInt32BE(4, at)
        at = buffer.writeInt32BE(value, at)
      }
    },
    empty: () => {
      reserve(4)
      length(-1)
    },
    size: () => at,
    take: () => {
      const taken = buffer.subarray(0, at)
      buffer = Buffer.allocUnsafeSlow(Math.max(firstBytes, at))
      at = 0
      return taken
    },
  }
}
