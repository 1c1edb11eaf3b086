import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernel, loadModel, parseModelFile } from '../../../src/matchers/index.ts'
import { buildKeyTable } from '../../../src/matchers/index/buildKeyTable.ts'
import * as field from '../../../src/matchers/kernel/fields.ts'
import { packFound } from '../../../src/matchers/kernel/foundRows.ts'
import { sortFoundKeys } from '../../../src/matchers/kernel/sortFoundKeys.ts'
import { createIntMaker, createMemory, startKernel } from '../../../src/matchers/kernel/webAssembly.ts'
import { keyKinds } from '../../../src/matchers/model/model.ts'
import { fc } from '../../support/fastCheck.ts'
import { personModelJson } from '../../support/personModel.ts'

const module = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))
const person = loadModel(parseModelFile(personModelJson()))

type Found = readonly (readonly [row: number, key: number, kind: number])[]

const sortWithKernel = (found: Found, limits: { readonly blockLimit: number; readonly rareLimit: number }) => {
  const memory = createMemory(0, 'growing')
  const make = createIntMaker(memory)
  const header = make(field.headerSize)
  const exports = startKernel(module, memory)
  const tell = (name: number, value: number): void => void (header[name] = value)
  const keys = make(found.length * 2)
  keys.set(found.flatMap(([row, key, kind]) => [packFound(row, kind), key]))
  tell(field.foundKeys, keys.byteOffset)
  tell(field.texts, make(4 * field.textRoom).byteOffset)
  exports.setUp(header.byteOffset)
  return sortFoundKeys({ exports, memory, tell }, keys, { ...person, ...limits })
}

const key = fc.oneof(
  fc.constantFrom(0, 1, -1, 0x7fffffff, -0x80000000, 0x40000),
  fc.integer({ min: -40, max: 40 }),
  fc.integer(),
)
/** Keys in the order of their rows; those of one row in any order, some twice. */
const found = fc
  .array(fc.tuple(fc.nat(60), key, fc.nat(keyKinds.length - 1)), { size: 'max', maxLength: 300 })
  .map((keys) => keys.sort(([a], [b]) => a - b))
/** Thousands of keys about one giant block. */
const giant = fc
  .tuple(fc.integer(), found)
  .map(([one, others]) => [
    ...others,
    ...Array.from(
      { length: 3_000 },
      (_, i) => [61 + (i >> 1), i % 3 === 0 ? one : Math.imul(i, 0x9e3779b1), 2] as const,
    ),
  ])

test('the kernel makes of the keys found the table that is made without it', () => {
  let oversize = 0
  fc.assert(
    fc.property(
      fc.oneof({ weight: 6, arbitrary: found }, giant),
      fc.integer({ min: 1, max: 5 }),
      fc.nat(3),
      (keys, blockLimit, rareLimit) => {
        const limits = { blockLimit, rareLimit: rareLimit + 1 }
        const entries = {
          keys: Int32Array.from(keys, ([, one]) => one),
          rows: Int32Array.from(keys, ([row]) => row),
          kinds: Uint8Array.from(keys, ([, , kind]) => kind),
          count: keys.length,
        }
        const expected = buildKeyTable(entries, limits)
        expect(sortWithKernel(keys, limits)).toEqual(expected)
        oversize += expected.oversize.length
      },
    ),
    { numRuns: 200 },
  )
  expect(oversize).toBeGreaterThan(200)
})
