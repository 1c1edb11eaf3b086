import { expect, test } from 'vitest'
import {
  assess,
  blockingKeys,
  buildIndex,
  createLinker,
  link,
  type LinkIndex,
  type LinkOptions,
  type Pair,
} from '../../src/matchers/index.ts'
import type { Person } from '../../src/records/person.ts'
import { identifier, personOf } from '../support/people.ts'
import { personModel } from '../support/personModel.ts'
import { randomOf, syntheticSources } from '../support/syntheticPeople.ts'

const model = personModel({
  nicknames: [
    ['ELIZABETH', 'LIZ'],
    ['ROBERT', 'BOB'],
    ['JAMES', 'JIM'],
  ],
})
const { left, right } = syntheticSources(1500, 4000, 700, 11)
const index = buildIndex(model, left)

const pairsOf = (from: LinkIndex, people: readonly Person[], options?: LinkOptions): Pair[] => {
  const pairs: Pair[] = []
  link(from, people, (pair) => pairs.push(pair), options)
  return pairs.sort((a, b) => a.right - b.right || a.left - b.left)
}

const all = pairsOf(index, right, { contacts: true })

test('finds the people who are in both sources', () => {
  const found = new Set(all.filter((pair) => pair.left === pair.right).map((pair) => pair.left))
  expect(found.size).toBeGreaterThan(0.97 * 700)
  expect(all.length).toBeLessThan(1500)
})

test('every pair has the weight, to the bit, the levels and the contacts of its assessment', () => {
  for (const pair of all) {
    const assessment = assess(model, left[pair.left]!, right[pair.right]!)
    expect(assessment.weight).toBe(pair.weight)
    expect(assessment.comparisons.map(({ level }) => level)).toEqual(
      model.comparisons.map(({ levels }, i) => levels[pair.levels[i]!]),
    )
    expect(assessment.shared.length > 0).toBe(pair.contact !== 0)
  }
})

test('nothing above the threshold is given up early: comparing every pair with a common key gives the same', () => {
  const people = right.slice(0, 300)
  const everything = pairsOf(index, people, { minWeight: -1e9 }).filter((pair) => pair.weight >= model.thresholds.low)
  expect(everything).toEqual(pairsOf(index, people))
})

test('the order of the stream and its cutting into parts change nothing', () => {
  const order = right.map((_, i) => i)
  const random = randomOf(5)
  order.sort(() => random() - 0.5)
  const shuffled = pairsOf(
    index,
    order.map((i) => right[i]!),
    { contacts: true },
  ).map((pair) => ({ ...pair, right: order[pair.right]! }))
  expect(shuffled.sort((a, b) => a.right - b.right || a.left - b.left)).toEqual(all)
  const parts = [0, 1, 1000, 1001, 4000].flatMap((end, i, ends) =>
    pairsOf(index, right.slice(ends[i - 1] ?? 0, end), { contacts: true }).map((pair) => ({
      ...pair,
      right: pair.right + (ends[i - 1] ?? 0),
    })),
  )
  expect(parts).toEqual(all)
})

test('an index sent to another thread (cloned) gives the same', () => {
  expect(pairsOf(structuredClone(index), right, { contacts: true })).toEqual(all)
})

test('one person looked up by key gives that person’s pairs of the whole run, from either side', () => {
  const keys = right.map((person) => new Set(blockingKeys(model, person)))
  for (const row of [0, 3, 17, 250, 699, 1200]) {
    const own = blockingKeys(model, left[row]!)
    const sharing = right.flatMap((_, i) => (own.some((key) => keys[i]!.has(key)) ? [i] : []))
    const expected = all.filter((pair) => pair.left === row).map(({ right: place, weight }) => ({ place, weight }))
    const single = buildIndex(model, [left[row]!])
    const found = pairsOf(
      single,
      sharing.map((i) => right[i]!),
      { contacts: true },
    )
    expect(found.map((pair) => ({ place: sharing[pair.right]!, weight: pair.weight }))).toEqual(expected)
    const other = buildIndex(
      model,
      sharing.map((i) => right[i]!),
    )
    const turned = pairsOf(other, [left[row]!], { contacts: true })
    expect(turned.map((pair) => sharing[pair.left])).toEqual(expected.map(({ place }) => place))
  }
})

test('a contact is reported whatever the weight, and only if asked for', () => {
  const member = personOf({ name: 'Anna|Nowak', born: '1980-05-05', phones: ['+447912345678'] })
  const stranger = personOf({ name: 'Zed|Quill', born: '1955-11-30', phones: ['+447912345678'] })
  const one = buildIndex(model, [member])
  expect(pairsOf(one, [stranger])).toEqual([])
  expect(pairsOf(one, [stranger], { contacts: true })).toMatchObject([{ left: 0, right: 0, contact: 2 }])
})

test('a file linked with itself gives each pair of rows once', () => {
  const people = [...left.slice(0, 50), ...left.slice(0, 50)]
  const pairs = pairsOf(buildIndex(model, people), people, { upper: true })
  expect(pairs.filter((pair) => pair.left === pair.right + 50)).toHaveLength(50)
  expect(pairs.every((pair) => pair.left > pair.right)).toBe(true)
})

test('a block above the limit is reported, and its pairs are still found by narrower keys', () => {
  const limited = { ...model, blockLimit: 20 }
  const namesakes = Array.from({ length: 40 }, (_, i) =>
    personOf({ name: 'John|Smith', born: '1980-03-04', identifiers: [identifier('nino', `AB${100000 + i}C`)] }),
  )
  const pairs: Pair[] = []
  const stats = link(buildIndex(limited, namesakes), [namesakes[7]!], (pair) => pairs.push(pair))
  expect(pairs.map((pair) => pair.left)).toEqual([7])
  expect(stats.oversizeBlocks.length).toBeGreaterThan(0)
  for (const block of stats.oversizeBlocks) expect(block).toMatchObject({ leftRows: 40, rightHits: 1 })
})

test('people without a single key are counted on both sides', () => {
  const nobody = personOf({})
  const index = buildIndex(model, [nobody, left[0]!])
  expect(index.notSearchable).toEqual([0])
  expect(link(index, [nobody], () => undefined)).toMatchObject({ rows: 1, notSearchable: 1, pairsCompared: 0 })
})

test('the statistics add up', () => {
  const stats = link(index, right, () => undefined, { contacts: true })
  expect(stats.rows).toBe(4000)
  expect(stats.kept).toBe(all.length)
  expect(Object.values(stats.pairsByKey).reduce((sum, pairs) => sum + pairs, 0)).toBe(stats.pairsCompared)
})

test('with `among` only the left rows it names are compared, and give the pairs they give among all', () => {
  const among = Uint8Array.from(left, (_, row) => Number(row % 7 === 0))
  const linker = createLinker(index, { contacts: true })
  const pairs: Pair[] = []
  linker.look(right, (pair) => pairs.push(pair), among)
  expect(pairs.sort((a, b) => a.right - b.right || a.left - b.left)).toEqual(all.filter(({ left }) => left % 7 === 0))
  const few = linker.stats().pairsCompared
  linker.look(right, () => undefined)
  const everybody = linker.stats().pairsCompared - few
  expect(few).toBeLessThan(everybody / 5)
})
