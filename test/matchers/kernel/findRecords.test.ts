import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createBlockReader } from '../../../src/linkage/blocks/readBlock.ts'
import { readingOf } from '../../../src/linkage/blocks/readingOf.ts'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import {
  compileKernel,
  createRecordFinder,
  createWorkspace,
  loadModel,
  parseModelFile,
} from '../../../src/matchers/index.ts'
import { personModelJson } from '../../support/personModel.ts'

const module = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))
const model = loadModel(parseModelFile(personModelJson()))
const header = ['surname', 'forename']
const probed = { encoding: 'utf-8', flawed: false } as const
const reading = readingOf(parseMapping({ surname: 'surname', forenames: ['forename'] }), header, probed)

const finderOf = (expectedBytes: number) =>
  createRecordFinder(
    model,
    module,
    reading,
    createWorkspace(model),
    createBlockReader(header.length, probed).cells,
    expectedBytes,
  )

const bytes = Buffer.from('Smith,Ann\nLee,Bea\n')

test('a left side of more rows than the memory of a kernel can hold is left to others', () => {
  const finder = finderOf(bytes.length)
  expect(finder.find(100_000_000, bytes, () => undefined)).toBe(false)
})

test('a file that says it is longer than a memory can be is looked at as long as there is room', () => {
  const finder = finderOf(1e12)
  expect(finder.find(finder.split(bytes), bytes, () => undefined)).toBe(true)
  const { index, rows } = finder.finish()
  expect(index.size).toBe(2)
  expect([...rows.starts]).toEqual([0, 10])
  expect([...rows.ends]).toEqual([9, 17])
})
