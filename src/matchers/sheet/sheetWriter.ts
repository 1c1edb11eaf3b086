/** A sheet on its way: bytes that grow. */
export type SheetWriter = { bytes: Uint8Array; length: number }

export const createSheetWriter = (): SheetWriter => ({ bytes: new Uint8Array(1024), length: 0 })

const makeRoom = (writer: SheetWriter, more: number): void => {
  if (writer.length + more <= writer.bytes.length) return
  const larger = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + more))
  larger.set(writer.bytes)
  writer.bytes = larger
}

/** A whole number from 0 to 2^32 - 1, seven bits a byte, the lowest first. */
export const putNumber = (writer: SheetWriter, value: number): void => {
  makeRoom(writer, 5)
  let rest = value
  while (rest > 0x7f) {
    writer.bytes[writer.length++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  writer.bytes[writer.length++] = rest
}

export const putBytes = (writer: SheetWriter, from: Uint8Array, start: number, end: number): void => {
  makeRoom(writer, end - start)
  for (let i = start; i < end; i += 1) writer.bytes[writer.length++] = from[i]!
}
