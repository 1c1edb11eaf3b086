import { fc } from '../../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { bucketOf, pageWidths } from '../../../../src/store/extracts/keyPages/keyPage.ts'
import { createKeyGatherer } from '../../../../src/store/extracts/keyPages/ownedKeys.ts'
import { createPageRun } from '../../../../src/store/extracts/keyPages/pageRun.ts'

type Pair = readonly [number, number]

const pagesOf = (people: readonly (readonly [number, readonly number[]])[]) => {
  const run = createPageRun()
  const gatherer = createKeyGatherer(run.add)
  for (const [id, keys] of people) gatherer.note(id, Int32Array.from(keys))
  gatherer.flush()
  expect(run.people()).toBe(people.length)
  const pages = new Map<number, Pair[]>()
  for (const [bucket, pairs] of run.pages()) {
    const view = new DataView(pairs.buffer, pairs.byteOffset, pairs.byteLength)
    const own = Array.from({ length: pairs.length / 8 }, (_, i): Pair => [
      view.getInt32(i * 8),
      run.firstId() + view.getUint32(i * 8 + 4),
    ])
    expect(pages.has(bucket)).toBe(false)
    pages.set(bucket, own)
  }
  return pages
}

const sorted = (pairs: readonly Pair[]): readonly string[] => pairs.map(([key, id]) => `${key} ${id}`).toSorted()

test('every key of everybody is in one of the pages a reader asks for it, and nothing else is', () => {
  const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
  const people = fc.array(fc.array(int32, { maxLength: 9 }), { maxLength: 60 })
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 2 ** 40 }), (keysOfPeople, firstId) => {
      const given = keysOfPeople.map((keys, i) => [firstId + i * 3, keys] as const)
      const pages = pagesOf(given)
      expect(sorted([...pages.values()].flat())).toEqual(
        sorted(given.flatMap(([id, keys]) => keys.map((key): Pair => [key, id]))),
      )
      for (const [bucket, pairs] of pages) {
        for (const [key] of pairs) expect(pageWidths.map((width) => bucketOf(key, width))).toContain(bucket)
      }
    }),
  )
})

test('many keys make many pages', () => {
  const people = Array.from({ length: 40_000 }, (_, i) => [i + 5, [Math.imul(i, 0x9e3779b1), i]] as const)
  const pages = pagesOf(people)
  expect([...pages.values()].flat()).toHaveLength(80_000)
  expect(pages.size).toBe(4096)
})

test('a run that is not sorted all at once has the same pages, each key where it belongs', () => {
  const people = 150_000
  const keysOf = (i: number) => Array.from({ length: 10 }, (_, n) => Math.imul(i * 10 + n, 0x9e3779b1))
  const run = createPageRun()
  const gatherer = createKeyGatherer(run.add)
  for (let i = 0; i < people; i++) gatherer.note(i + 7, Int32Array.from(keysOf(i)))
  gatherer.flush()
  let [last, found, sum] = [0, 0, 0]
  for (const [bucket, pairs] of run.pages()) {
    expect(bucket).toBeGreaterThan(last)
    last = bucket
    const view = new DataView(pairs.buffer, pairs.byteOffset, pairs.byteLength)
    for (let at = 0; at < pairs.length; at += 8) {
      const key = view.getInt32(at)
      if (bucketOf(key, 16) !== bucket || !keysOf(view.getUint32(at + 4)).includes(key)) throw new Error('misplaced')
      found++
      sum = (sum + key) | 0
    }
  }
  expect(found).toBe(people * 10)
  let expected = 0
  for (let i = 0; i < people * 10; i++) expected = (expected + Math.imul(i, 0x9e3779b1)) | 0
  expect(sum).toBe(expected)
})

test('pages of different widths have different numbers', () => {
  for (const key of [0, -1, 1, 2 ** 31 - 1, -(2 ** 31)]) {
    expect(new Set(pageWidths.map((width) => bucketOf(key, width))).size).toBe(pageWidths.length)
  }
})
