/** A sheet on its way: bytes that grow. */
export type SheetWriter = { bytes: Uint8Array; length: number }

export const createSheetWriter = (): SheetWriter => ({ bytes: new Uint8Array(1024), length: 0 })

const makeRoom = (writer: SheetWriter, more: number): void => {
  if (writer.length + more <= writer.bytes.length) return
  const larger = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + more))
  larger.set(writer.bytes)
  writer.bytes = larger
}

/** Up to here a number is one byte. */
const mostShort = 0x7f

const putLongNumber = (writer: SheetWriter, value: number): void => {
  makeRoom(writer, 5)
  const { bytes } = writer
  let at = writer.length
  let rest = value
  while (rest > mostShort) {
    bytes[at++] = (rest & mostShort) | 0x80
    rest >>>= 7
  }
  bytes[at++] = rest
  writer.length = at
}

/** A whole number from 0 to 2^32 - 1, seven bits a byte, the lowest first. */
export const putNumber = (writer: SheetWriter, value: number): void => {
  if (value > mostShort || writer.length === writer.bytes.length) return putLongNumber(writer, value)
  writer.bytes[writer.length] = value
  writer.length += 1
}

/** Four bytes each, their number first: keys and what a sketch holds are hashes, which no shorter form saves room for. */
export const putIntegers = (writer: SheetWriter, integers: Int32Array, count: number): void => {
  putNumber(writer, count)
  makeRoom(writer, count * 4)
  const { bytes } = writer
  let at = writer.length
  for (let i = 0; i < count; i += 1) {
    const integer = integers[i]!
    bytes[at++] = integer >>> 24
    bytes[at++] = integer >>> 16
    bytes[at++] = integer >>> 8
    bytes[at++] = integer
  }
  writer.length = at
}

export const putBytes = (writer: SheetWriter, from: Uint8Array, start: number, end: number): void => {
  makeRoom(writer, end - start)
  const { bytes } = writer
  const at = writer.length - start
  for (let i = start; i < end; i += 1) bytes[at + i] = from[i]!
  writer.length = at + end
}
