import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { openBlocks } from '../../../src/linkage/blocks/openBlocks.ts'
import { createBlockReader } from '../../../src/linkage/blocks/readBlock.ts'
import { readTable } from '../../../src/linkage/readTable.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const folder = temporaryFolder('blocks')
const path = join(folder, 'table.csv')

type Read = { readonly rows: string[][]; readonly rejects: [number, string][] }

const byBlocks = async (): Promise<Read & { readonly blocks: number }> => {
  const table = await openBlocks(path)
  const read: Read = { rows: [[...table.header]], rejects: [] }
  const reader = createBlockReader(table.header.length, table.probed)
  let before = table.linesBefore
  let blocks = 0
  for await (const block of table.blocks) {
    const { lines } = await reader.read(block, {
      plain: ({ starts, ends, text }) => {
        read.rows.push([...starts].map((start, i) => text(start, ends[i]!)))
        return true
      },
      texts: (cells) => read.rows.push([...cells]),
      flush: () => undefined,
      reject: (line, reason) => read.rejects.push([before + line, reason]),
    })
    before += lines
    blocks += 1
    table.giveBack(block)
  }
  await table.close()
  return { ...read, blocks }
}

const byRows = async (): Promise<Read> => {
  const read: Read = { rows: [], rejects: [] }
  await readTable(path, {
    header: (cells) => read.rows.push([...cells]),
    row: (cells) => read.rows.push([...cells]),
    reject: (line, reason) => read.rejects.push([line, reason]),
  })
  return read
}

const cell = fc.constantFrom('a', '', '  b ', '"c"', '"d\ne"', 'f"g', 'Zoë', '\u00a0', '\u00a0h', '\0', '"i"j', '\t')
const line = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\n\n \n'))
const body = fc.array(line).map((lines) => lines.map(([cells, end]) => cells.join(',') + end).join(''))

test('a table read in blocks has the rows and rejects of the same table read row by row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('x,y\n', '\n"x",y\r\n', 'x\n'), body, fc.boolean(), async (header, text, odd) => {
      writeFileSync(path, Buffer.from(header + text, odd ? 'latin1' : 'utf8'))
      // A short file with a NUL looks like UTF-16, and is then refused by both.
      const refusal = () => 'refused'
      const read = await byBlocks().then(({ blocks: _, ...rest }) => rest, refusal)
      expect(read).toEqual(await byRows().catch(refusal))
    }),
    { numRuns: 200, examples: [['x,y\n', '\0\n', false]] },
  )
})

const large = Array.from({ length: 150_000 }, (_, i) =>
  i % 1000 === 7 ? `${i},"quoted\n${i}"` : i % 5000 === 9 ? 'ragged' : `${i},plain cell ${i}`,
)

test.each([
  ['plain', (text: string) => Buffer.from(text)],
  ['gzip', (text: string) => gzipSync(text)],
])('a large file, %s, is read in several blocks that lose nothing', async (_kind, pack) => {
  writeFileSync(path, pack(`id,text\n${large.join('\n')}\n`))
  const { blocks, ...read } = await byBlocks()
  expect(blocks).toBeGreaterThan(2)
  expect(read).toEqual(await byRows())
})
