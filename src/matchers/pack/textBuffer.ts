/** A text under construction, as ASCII bytes. */
export type TextBuffer = { bytes: Uint8Array; length: number }

export const createTextBuffer = (): TextBuffer => ({ bytes: new Uint8Array(256), length: 0 })

/** Makes room for so many more bytes. */
export const reserveText = (buffer: TextBuffer, more: number): void => {
  if (buffer.length + more <= buffer.bytes.length) return
  const larger = new Uint8Array((buffer.length + more) * 2)
  larger.set(buffer.bytes)
  buffer.bytes = larger
}

export const appendByte = (buffer: TextBuffer, byte: number): void => {
  reserveText(buffer, 1)
  buffer.bytes[buffer.length] = byte
  buffer.length += 1
}

export const appendText = (buffer: TextBuffer, text: string): void => {
  reserveText(buffer, text.length)
  for (let i = 0; i < text.length; i += 1) buffer.bytes[buffer.length + i] = text.charCodeAt(i)
  buffer.length += text.length
}

export const appendRange = (buffer: TextBuffer, bytes: Uint8Array, start: number, end: number): void => {
  reserveText(buffer, end - start)
  for (let i = start; i < end; i += 1) buffer.bytes[buffer.length + i - start] = bytes[i]!
  buffer.length += end - start
}
