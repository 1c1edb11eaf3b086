import { Refusal } from '../refusal.ts'

export type Packing = 'plain' | 'gzip'

const gzip = [0x1f, 0x8b]

const foreign: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'a ZIP archive or an Excel workbook', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Excel workbook', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'a bzip2 archive', bytes: [0x42, 0x5a, 0x68] },
  { name: 'an xz archive', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { name: 'a Zstandard archive', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a Parquet file', bytes: [0x50, 0x41, 0x52, 0x31] },
]

const startsWith = (head: Buffer, bytes: readonly number[]): boolean =>
  head.length >= bytes.length && bytes.every((value, i) => head[i] === value)

/** How a file is packed, from its first bytes and never from its name. Throws Refusal `not-csv` for other known formats. */
export const packingOf = (head: Buffer): Packing => {
  const other = foreign.find(({ bytes }) => startsWith(head, bytes))
  if (other) throw new Refusal('not-csv', `The file is ${other.name}. Send CSV, plain or compressed with gzip.`)
  return startsWith(head, gzip) ? 'gzip' : 'plain'
}
