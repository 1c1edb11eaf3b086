import { expect, test } from 'vitest'
import { freeMemory } from '../../src/extracts/freeMemory.ts'

const megabytes = 64

test('gives the memory back at once, without waiting for a collection', () => {
  const before = process.memoryUsage().arrayBuffers
  const values = new Uint8Array(megabytes * 1e6).fill(1)
  const others = new Int32Array(10)
  freeMemory([values.buffer, others.buffer])
  expect([values.length, others.length]).toEqual([0, 0])
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan((megabytes / 2) * 1e6)
})

test('frees what views of the same memory show, and nothing else', () => {
  const whole = new Uint8Array(100).fill(7)
  const view = whole.subarray(10, 20)
  const copy = view.slice()
  freeMemory([whole.buffer])
  expect(view.length).toBe(0)
  expect(copy).toEqual(new Uint8Array(10).fill(7))
})
