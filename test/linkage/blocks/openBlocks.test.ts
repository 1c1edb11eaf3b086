import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBlocks } from '../../../src/linkage/blocks/openBlocks.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const folder = temporaryFolder('open-blocks')

const read = async (text: string) => {
  const path = join(folder, 'people.csv')
  writeFileSync(path, text)
  const { header, linesBefore, blocks, close } = await openBlocks(path)
  const all: Buffer[] = []
  for await (const block of blocks) all.push(Buffer.from(block))
  await close()
  return { header, linesBefore, rest: Buffer.concat(all).toString() }
}

const rows = Array.from({ length: 3_000 }, (_, i) => `${i},Ann\n`).join('')
const long = 'x'.repeat(20_000)

test.each([
  ['a header of one line', 'id,name\n', ['id', 'name'], 1],
  ['a header of two lines, after blank ones', '\n\n"id\n1",name\r\n', ['id\n1', 'name'], 4],
  ['a header longer than what is read for one', `id,"${long}\n"\n`, ['id', long], 2],
  ['more blank lines than what is read for a header', `${'\n'.repeat(20_000)}id,name\n`, ['id', 'name'], 20_001],
  ['a header that ends with a carriage return', 'id,name\r', ['id', 'name'], 1],
])('%s', async (_, head, header, linesBefore) => {
  expect(await read(head + rows)).toEqual({ header, linesBefore, rest: rows })
})

test('a record after the header that is longer than what is read for it', async () => {
  const rest = `1,"${long}\n"\n${rows}`
  expect(await read(`id,name\n${rest}`)).toEqual({ header: ['id', 'name'], linesBefore: 1, rest })
})

test('a header alone', async () => {
  expect(await read('id,name\n')).toEqual({ header: ['id', 'name'], linesBefore: 1, rest: '' })
})
