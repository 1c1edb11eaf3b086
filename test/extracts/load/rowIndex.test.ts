import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { hash128, putHash } from '../../../src/extracts/hash128.ts'
import { createRowIndex, deadLine } from '../../../src/extracts/load/rowIndex.ts'
import { idReader, rowsById, unseenRows } from '../../../src/extracts/load/rowsInForce.ts'
import { type RowState, stateRowBytes } from '../../../src/store/extracts/rowState/rowState.ts'

const hashOf = (value: number): string => hash128(String(value))

/** A state whose rows have the hashes of these values and their places + 1000 as ids. */
const stateOf = (values: readonly number[], dead: readonly number[]): RowState => {
  const rows = new SharedArrayBuffer(values.length * stateRowBytes)
  const view = new DataView(rows)
  for (const [place, value] of values.entries()) {
    putHash(hashOf(value), new Uint8Array(rows), place * stateRowBytes)
    view.setBigInt64(place * stateRowBytes + 16, BigInt(place + 1000))
  }
  return { rows, dead, runs: new SharedArrayBuffer(0) }
}

test('finds the rows in force in any order, each once, and none that are dead', () => {
  const values = fc.uniqueArray(fc.nat(400), { maxLength: 200 })
  fc.assert(
    fc.property(values, fc.array(fc.nat(400), { maxLength: 400 }), fc.func(fc.boolean()), (values, asked, isDead) => {
      const dead = [...values.keys()].filter((row) => isDead(row))
      const index = createRowIndex(stateOf(values, dead))
      const inForce = new Set(values.filter((_, row) => !dead.includes(row)))
      const seen = new Map<number, number>()
      for (const [at, value] of asked.entries()) {
        const expected = inForce.has(value) ? (seen.get(value) ?? 'unchanged') : 'unread'
        expect(index.look(hashOf(value), at + 1)).toBe(expected)
        if (expected === 'unchanged') seen.set(value, at + 1)
      }
      const lines = values.map((value, row) => (dead.includes(row) ? deadLine : (seen.get(value) ?? 0)))
      expect([...index.lines]).toEqual(lines)
    }),
  )
})

test('keeps to its place in a file whose order it knows, past rows that are new, changed or gone', () => {
  const values = Array.from({ length: 3000 }, (_, i) => i)
  const index = createRowIndex(stateOf(values, []))
  const file = values
    .filter((value) => value % 17 !== 0)
    .flatMap((value) => (value % 29 === 0 ? [-value - 1] : [value]))
  const found = file.map((value, at) => index.look(hashOf(value), at + 2))
  expect(found.filter((known) => known === 'unchanged')).toHaveLength(file.filter((value) => value >= 0).length)
})

test('tells apart hashes that start alike', () => {
  const hashes = Array.from({ length: 50 }, (_, i) => `aaaaaaaabbbbccc${String.fromCharCode(i)}`)
  const rows = new SharedArrayBuffer(hashes.length * stateRowBytes)
  for (const [row, hash] of hashes.entries()) putHash(hash, new Uint8Array(rows), row * stateRowBytes)
  const index = createRowIndex({ rows, dead: [], runs: new SharedArrayBuffer(0) })
  expect(index.look(`aaaaaaaabbbbccc${String.fromCharCode(99)}`, 1)).toBe('unread')
  for (const hash of hashes.toReversed()) expect(index.look(hash, 2)).toBe('unchanged')
})

test('gives numbers and ids of the rows seen and not seen', () => {
  const state = stateOf([5, 6, 7, 8], [3])
  const index = createRowIndex(state)
  index.look(hashOf(6), 9)
  const inForce = { state, lines: index.lines }
  expect(unseenRows(inForce)).toEqual([0, 2])
  expect(unseenRows(inForce).map(idReader(state))).toEqual([1000, 1002])
  expect(rowsById(inForce, new Set([1000, 1001, 1003]))).toEqual(new Map([[1001, 1]]))
})
