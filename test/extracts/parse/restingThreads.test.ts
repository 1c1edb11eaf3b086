import { expect, test } from 'vitest'
import type { ParseThreads } from '../../../src/extracts/parse/parseThreads.ts'
import { restingThreads } from '../../../src/extracts/parse/restingThreads.ts'

/** Threads that only count how often they were opened and ended; a batch ends when it is told to. */
const counted = () => {
  const counts = { opened: 0, ended: 0 }
  const ends: (() => void)[] = []
  const threads = {
    parse: () => new Promise<void>((end) => ends.push(end)),
    sift: () => Promise.resolve('sifted'),
    close: () => {
      counts.ended += 1
      return Promise.resolve()
    },
  } as unknown as ParseThreads
  const resting = restingThreads(() => {
    counts.opened += 1
    return threads
  }, 4)
  return { counts, ends, resting }
}

const job = {} as never

test('threads open with the first work, rest only when idle, and are there again for more', async () => {
  const { counts, ends, resting } = counted()
  await resting.rest()
  expect(counts).toEqual({ opened: 0, ended: 0 })
  const batch = resting.parse(job)
  await resting.rest()
  expect(counts).toEqual({ opened: 1, ended: 0 })
  ends[0]?.()
  await batch
  await resting.rest()
  expect(counts).toEqual({ opened: 1, ended: 1 })
  expect(await resting.sift(job)).toBe('sifted')
  expect(counts).toEqual({ opened: 2, ended: 1 })
  await resting.close()
  await resting.close()
  expect(counts).toEqual({ opened: 2, ended: 2 })
})
