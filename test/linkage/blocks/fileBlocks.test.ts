import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { openExtractFile } from '../../../src/extracts/file/extractFile.ts'
import { fileBlocks } from '../../../src/linkage/blocks/fileBlocks.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const folder = temporaryFolder('blocks')
const opened: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const close of opened) await close()
})

/** The blocks of a file; each is given back at once, as one would that was linked. */
const blocksOf = async (content: Buffer): Promise<Buffer[]> => {
  const file = path.join(folder, `${opened.length}.csv`)
  writeFileSync(file, content)
  const extract = await openExtractFile(file)
  opened.push(() => extract.handle.close())
  const spare: Buffer[] = []
  const blocks: Buffer[] = []
  for await (const block of fileBlocks(extract, spare)) {
    blocks.push(Buffer.from(block))
    spare.push(block)
  }
  return blocks
}

const lines = Array.from({ length: 60_000 }, (_, i) => `${i},${'name '.repeat(i % 9)}\n`).join('')

test.each([
  ['an ordinary file', Buffer.from(lines), lines],
  ['one with a byte order mark', Buffer.from(`\uFEFF${lines}`), lines],
  ['one that is packed', gzipSync(lines), lines],
  ['one without a line feed at its end', Buffer.from(lines.trimEnd()), lines.trimEnd()],
  ['one of less than a block', Buffer.from('a,b\n1,2\n'), 'a,b\n1,2\n'],
  ['one with a quoted cell of 60 KB', Buffer.from(`${lines}1,"${'x\n'.repeat(30_000)}"\n${lines}`), undefined],
])('the blocks of %s are its text, each of whole records', async (_what, content, text) => {
  const blocks = await blocksOf(content)
  expect(Buffer.concat(blocks).toString() === (text ?? content.toString())).toBe(true)
  for (const block of blocks.slice(0, -1)) expect(block.at(-1)).toBe(10)
  for (const block of blocks) expect(block.length).toBeLessThan(900_000)
  expect(blocks.length).toBeGreaterThan(content.length / 900_000)
})
