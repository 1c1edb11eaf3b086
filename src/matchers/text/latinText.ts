/** The text of bytes of UTF-8 in which no character takes more than two. */
export const latinText = (bytes: Uint8Array, start: number, end: number): string => {
  let text = ''
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i]!
    if (byte < 0x80) text += String.fromCharCode(byte)
    else {
      i += 1
      text += String.fromCharCode(((byte & 0x1f) << 6) | (bytes[i]! & 0x3f))
    }
  }
  return text
}
