import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { LinkedBlock } from '../../../src/linkage/blocks/linkBlock.ts'
import { linkFile } from '../../../src/linkage/blocks/linkFile.ts'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import { buildIndex, createLinker, loadModel } from '../../../src/matchers/index.ts'
import { personModelJson } from '../../support/personModel.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const file = path.join(temporaryFolder('link-file'), 'right.csv')
writeFileSync(file, `id,last\n${Array.from({ length: 60_000 }, (_, i) => `n${i},${'Lee'.repeat(9)}\n`).join('')}`)
const index = buildIndex(loadModel(personModelJson()), [])
const mapping = parseMapping({ id: 'id', surname: 'last' })

/** Links the file with threads that settle a block when they are told to; returns what becomes of it and what is heard of its pairs. */
const linking = () => {
  const settle: (() => void)[] = []
  const heard: number[] = []
  const pairOf = (block: number): LinkedBlock => ({
    rows: 1_000,
    lines: 1_000,
    rejected: [],
    idHashes: Int32Array.of(block, 1),
    pairs: [{ left: 0, right: block, weight: 9, levels: new Uint8Array(0), contact: 0, rightId: undefined }],
    stats: createLinker(index, { minWeight: 0 }).stats(),
    thread: 0,
  })
  const link = (): Promise<LinkedBlock> =>
    new Promise((resolve) => {
      const block = settle.length
      settle.push(() => resolve(pairOf(block)))
    })
  const threads = { count: 1, open: () => ({ link, width: 64 }), close: () => Promise.resolve() }
  const onPair = ({ right }: { readonly right: number }): void => void heard.push(right)
  const done = linkFile({ index, path: file, mapping, minWeight: 0, threads, looked: undefined, onPair })
  return { settle, heard, done }
}

test('pairs are told in the order of the file, as soon as all before them are known', async () => {
  const { settle, heard, done } = linking()
  await expect.poll(() => settle.length, { timeout: 60_000 }).toBe(4)
  settle[1]!()
  settle[2]!()
  await new Promise(setImmediate)
  expect(heard).toEqual([])
  settle[0]!()
  await expect.poll(() => heard, { timeout: 60_000 }).toEqual([0, 1_001, 2_002])
  settle[3]!()
  expect((await done).rejected).toEqual([])
  expect(heard).toEqual([0, 1_001, 2_002, 3_003])
})
