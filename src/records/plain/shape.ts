/** Bytes of printable ASCII in a range. */
export type MatchBytes = (bytes: Uint8Array, start: number, end: number) => boolean

const digit = 1
const capital = 2

const kinds = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 48 && code <= 57 ? digit : code >= 65 && code <= 90 ? capital : 0,
)

/** What may stand in a place of a shape; any other character stands for itself. */
const classes: Readonly<Record<string, number>> = { '9': digit, A: capital, X: digit | capital }

/** Whether a range of bytes has a shape: `9` is a digit, `A` a capital letter, `X` either, any other character itself. */
export const shapeOf = (shape: string): MatchBytes => {
  const wanted = Uint8Array.from(shape, (character) => classes[character] ?? 0)
  const literal = Uint8Array.from(shape, (character) => character.charCodeAt(0))
  return (bytes, start, end) => {
    if (end - start !== wanted.length) return false
    for (let i = 0; i < wanted.length; i++) {
      const code = bytes[start + i] as number
      if (wanted[i] === 0 ? code !== literal[i] : ((kinds[code] as number) & (wanted[i] as number)) === 0) return false
    }
    return true
  }
}
