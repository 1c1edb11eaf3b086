import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openExtractFile } from '../../../src/extracts/file/extractFile.ts'
import { fileChunks } from '../../../src/extracts/file/fileChunks.ts'
import { defaultLimits, type IngestLimits } from '../../../src/extracts/limits.ts'
import { scratchFolder } from '../support/scratch.ts'

const file = scratchFolder()

const read = async (content: Buffer, limits: Partial<IngestLimits> = {}): Promise<Buffer> => {
  const opened = await openExtractFile(file('extract', content))
  try {
    const chunks: Buffer[] = []
    for await (const chunk of fileChunks(opened, { ...defaultLimits, ...limits })) chunks.push(chunk)
    return Buffer.concat(chunks)
  } finally {
    await opened.handle.close()
  }
}

const rows = Array.from({ length: 50_000 }, (_, i) => `N${i},Müller ${(i * 7919) % 9973}\n`)
const text = Buffer.from(`nominal_id,surname\n${rows.join('')}`)

test.each([
  ['plain', text],
  ['gzip', gzipSync(text)],
  ['gzip in several members', Buffer.concat([gzipSync(text.subarray(0, 1000)), gzipSync(text.subarray(1000))])],
  ['with a byte order mark', Buffer.concat([Buffer.from('\ufeff'), text])],
  ['gzip with a byte order mark inside', gzipSync(Buffer.concat([Buffer.from('\ufeff'), text]))],
])('%s', async (_name, content) => {
  expect((await read(content)).equals(text)).toBe(true)
})

test('an empty file has no chunks', async () => {
  expect(await read(Buffer.alloc(0))).toHaveLength(0)
})

describe('refused', () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000, 'a'))
  const utf16 = Buffer.from('nominal_id,surname\nN1,Name\n', 'utf16le')

  test.each([
    ['expands-too-much', 'a gzip bomb', bomb, {}],
    ['too-large', 'text above the limit', text, { fileBytes: 500_000 }],
    ['too-large', 'gzip text above the limit', gzipSync(text), { fileBytes: 500_000 }],
    ['truncated', 'gzip cut in the middle', gzipSync(text).subarray(0, 1500), {}],
    ['truncated', 'gzip without its last byte', gzipSync(text).subarray(0, -1), {}],
    ['truncated', 'gzip with a wrong checksum', corrupted(gzipSync(text)), {}],
    ['utf-16', 'UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), {}],
    ['utf-16', 'UTF-16 without a mark', utf16, {}],
    ['utf-16', 'UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]), {}],
    ['not-csv', 'a ZIP archive', Buffer.from('PK\u0003\u0004rest'), {}],
    ['not-csv', 'a PDF', Buffer.from('%PDF-1.7'), {}],
    ['not-csv', 'an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), {}],
  ])('%s: %s', async (code, _name, content, limits) => {
    await expect(read(content, limits)).rejects.toMatchObject({ code })
  })

  test('a folder', async () => {
    await expect(openExtractFile('/')).rejects.toMatchObject({ code: 'not-a-file' })
  })

  test('a path that is not there', async () => {
    await expect(openExtractFile('/nowhere/at/all.csv')).rejects.toMatchObject({ code: 'file-not-found' })
  })
})

test('a bomb is stopped long before it is unpacked', async () => {
  const small = { fileBytes: Number.MAX_SAFE_INTEGER, gzipRatio: 100 }
  const packed = gzipSync(Buffer.alloc(100_000_000, 'a'))
  const opened = await openExtractFile(file('bomb', packed))
  let unpacked = 0
  const reading = async (): Promise<void> => {
    for await (const chunk of fileChunks(opened, small)) unpacked += chunk.length
  }
  await expect(reading()).rejects.toMatchObject({ code: 'expands-too-much' })
  await opened.handle.close()
  expect(unpacked).toBeLessThanOrEqual(packed.length * 100)
})

function corrupted(packed: Buffer): Buffer {
  const wrong = Buffer.from(packed)
  wrong[wrong.length - 6] = (wrong.at(-6) ?? 0) ^ 0xff
  return wrong
}
