import { Refusal } from '../refusal.ts'

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/** Length of the UTF-8 byte order mark at the start of a text, or 0. */
export const markLength = (head: Buffer): number => (head.subarray(0, 3).equals(byteOrderMark) ? 3 : 0)

/** Share of NUL bytes at even or odd positions above which a text without a mark is taken for UTF-16. */
const nulShare = 0.3

const looksLikeUtf16 = (head: Buffer): boolean => {
  const nuls = [0, 0]
  for (const [at, code] of head.entries()) if (code === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  return head.length >= 4 && nuls.some((count) => count / (head.length / 2) > nulShare)
}

/** Throws Refusal `utf-16` when the text starts with a mark of UTF-16 or UTF-32, or with every other byte NUL. */
export const assertNotUtf16 = (head: Buffer): void => {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (marked || looksLikeUtf16(head.subarray(0, 4096))) {
    throw new Refusal('utf-16', 'The file is UTF-16. Export it again as UTF-8 (in Excel: "CSV UTF-8").')
  }
}
