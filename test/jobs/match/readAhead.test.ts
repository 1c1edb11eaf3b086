import { expect, test } from 'vitest'
import { readAhead } from '../../../src/jobs/match/readAhead.ts'

test('gives everything in order, and has one read more than is used under way', async () => {
  const log: string[] = []
  const reads = ['a', 'b', 'c'].map((name) => async () => {
    log.push(`read ${name}`)
    return name
  })
  for await (const name of readAhead(reads)) log.push(`use ${name}`)
  expect(log).toEqual(['read a', 'read b', 'use a', 'read c', 'use b', 'use c'])
  for await (const name of readAhead([])) log.push(`use ${String(name)}`)
  expect(log).toHaveLength(6)
})

test('an error comes in its turn, and to nobody who has stopped before', async () => {
  const reads = [async () => 1, async () => Promise.reject(new Error('gone'))]
  const seen: number[] = []
  const all = async (): Promise<void> => {
    for await (const value of readAhead(reads)) seen.push(value)
  }
  await expect(all()).rejects.toThrow('gone')
  expect(seen).toEqual([1])
  for await (const value of readAhead(reads)) {
    seen.push(value)
    break
  }
  await new Promise((resolve) => setImmediate(resolve))
  expect(seen).toEqual([1, 1])
})
