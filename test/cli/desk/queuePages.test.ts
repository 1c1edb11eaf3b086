import { expect, test } from 'vitest'
import type { Asking } from '../../../src/cli/compose/withApi.ts'
import { queuePages } from '../../../src/cli/desk/queuePages.ts'

/** A queue of numbered flags, and the pages that were asked of it. */
const queueOf = (length: number) => {
  const asked: unknown[] = []
  const ask = async (_operation: unknown, input: { readonly limit: number; readonly after?: string }) => {
    asked.push(input)
    const start = Number(input.after ?? 0)
    const end = Math.min(start + input.limit, length)
    const flags = Array.from({ length: end - start }, (_, i) => ({ id: String(start + i) }))
    return { flags, next: end < length ? String(end) : null }
  }
  return { asked, ask: ask as unknown as Asking['ask'] }
}

test.each([
  [20, 5, 5, [20]],
  [20, 50, 20, [20]],
  [1_000, 2_500, 1_000, [1_000]],
  [2_200, 2_500, 2_200, [1_000, 1_000, 200]],
  [100_000, 1_500, 1_500, [1_000, 1_000]],
])('%i flags asked of %i', async (limit, length, expected, sizes) => {
  const { asked, ask } = queueOf(length)
  const { flags } = await queuePages(ask, { band: 'HIGH' }, limit)
  expect(flags.map(({ id }) => id)).toEqual(Array.from({ length: expected }, (_, i) => String(i)))
  expect(asked).toMatchObject(sizes.map((size) => ({ band: 'HIGH', limit: size })))
})

test('a later start is where the first page begins', async () => {
  const { flags, next } = await queuePages(queueOf(9).ask, {}, 3, '4')
  expect(flags.map(({ id }) => id)).toEqual(['4', '5', '6'])
  expect(next).toBe('7')
})
