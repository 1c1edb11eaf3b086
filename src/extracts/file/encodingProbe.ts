import { isAscii, isUtf8 } from 'node:buffer'
import { byte } from '../csv/byte.ts'

export type Encoding = 'utf-8' | 'windows-1252'

/** `flawed`: some lines are not valid in that encoding and will be rejected one by one. */
export type ProbedEncoding = { readonly encoding: Encoding; readonly flawed: boolean }

export type EncodingProbe = { readonly push: (chunk: Buffer) => void; readonly result: () => ProbedEncoding }

const longestLine = 1_048_576
/** Characters after which whole stretches of valid UTF-8 need no more counting. */
const plenty = 100_000

const highBits = 0x80808080 | 0

/** First bytes of characters outside ASCII. Looks at four bytes at a time: nearly all of them are ASCII. */
const nonAsciiCharacters = (utf8: Buffer): number => {
  let count = 0
  const countIn = (from: number, to: number): void => {
    for (let i = from; i < to; i++) if ((utf8[i] as number) >= 0xc0) count++
  }
  const head = Math.min(utf8.length, -utf8.byteOffset & 3)
  const words = new Int32Array(utf8.buffer, utf8.byteOffset + head, (utf8.length - head) >> 2)
  countIn(0, head)
  for (let word = 0; word < words.length; word++) {
    if (((words[word] as number) & highBits) !== 0) countIn(head + word * 4, head + word * 4 + 4)
  }
  countIn(head + words.length * 4, utf8.length)
  return count
}

/**
 * Decides between UTF-8 and Windows-1252 over a whole text. Text that is valid UTF-8 is UTF-8. Otherwise the lines decide:
 * multi-byte characters that decode speak for UTF-8, lines that do not decode for Windows-1252, where such characters
 * hardly ever occur by chance. So one broken row does not turn every accent of a UTF-8 file into two wrong letters.
 */
export const createEncodingProbe = (): EncodingProbe => {
  let rest: Buffer = Buffer.alloc(0)
  let validCharacters = 0
  let invalidLines = 0

  const weigh = (text: Buffer): void => {
    if (isAscii(text)) return
    if (isUtf8(text)) {
      if (validCharacters < plenty) validCharacters += nonAsciiCharacters(text)
      return
    }
    for (let start = 0; start < text.length;) {
      const at = text.indexOf(byte.lineFeed, start)
      const end = at === -1 ? text.length : at + 1
      const line = text.subarray(start, end)
      if (!isUtf8(line)) invalidLines++
      else if (!isAscii(line)) validCharacters += nonAsciiCharacters(line)
      start = end
    }
  }

  const weighRest = (): void => {
    weigh(rest)
    rest = Buffer.alloc(0)
  }

  return {
    push: (chunk) => {
      const lastLine = chunk.lastIndexOf(byte.lineFeed) + 1
      if (lastLine === 0) {
        rest = Buffer.concat([rest, chunk])
        // Without any line feed the text is weighed in long stretches; a character cut in two is one invalid line at most.
        if (rest.length > longestLine) weighRest()
        return
      }
      const start = rest.length === 0 ? 0 : chunk.indexOf(byte.lineFeed) + 1
      rest = Buffer.concat([rest, chunk.subarray(0, start)])
      weighRest()
      weigh(chunk.subarray(start, lastLine))
      rest = Buffer.from(chunk.subarray(lastLine))
    },
    result: () => {
      weighRest()
      const encoding = invalidLines > validCharacters ? 'windows-1252' : 'utf-8'
      return { encoding, flawed: encoding === 'utf-8' && invalidLines > 0 }
    },
  }
}
