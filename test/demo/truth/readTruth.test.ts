import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { csvLine } from '../../../src/demo/csv/csvLine.ts'
import { readTruth } from '../../../src/demo/truth/readTruth.ts'
import { truthCells, truthHeader } from '../../../src/demo/truth/truthFile.ts'
import type { TruthRow } from '../../../src/demo/truth/truthRow.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truth-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rows: readonly TruthRow[] = [
  {
    memberKey: '01/10001',
    recordKind: 'nominals',
    recordKey: 'N00000001',
    relation: 'self',
    expected: 'CONVICTION',
    fact: 'conviction-1-0',
    tags: ['class:violence', 'typo-surname'],
    group: 'polish:F',
  },
  {
    memberKey: '01/10002',
    recordKind: 'report-persons',
    recordKey: 'R00000001-2',
    relation: 'co-mention',
    expected: '',
    fact: 'victim-2-tie',
    tags: [],
    group: 'tamil:M',
  },
]

const written = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('what was written is read back', async () => {
  const text = [truthHeader, ...rows.map(truthCells)].map(csvLine).join('')
  expect(await readTruth(await written('good.csv', text))).toEqual(rows)
})

test.each([
  ['another header', 'a,b,c\n', 'Line 1'],
  ['a missing cell', `${truthHeader.join(',')}\n01/1,nominals,N1,self\n`, 'Line 2'],
  ['an unknown relation', `${truthHeader.join(',')}\n01/1,nominals,N1,friend,,f,,g:M\n`, 'Line 2'],
])('a file with %s is refused with its line', async (name, text, line) => {
  await expect(readTruth(await written(`${name}.csv`, text))).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(line),
  })
})
