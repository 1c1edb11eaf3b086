import { describe, expect, test } from 'vitest'
import { cultureShares } from '../../../src/demo/names/cultures.ts'
import { newcomer } from '../../../src/demo/people/newcomer.ts'
import { makeHuman } from '../../../src/demo/people/makeHuman.ts'
import { otherForm } from '../../../src/demo/people/otherForm.ts'
import { randomFor } from '../../../src/demo/random/random.ts'

const cultures = cultureShares.map(({ culture }) => culture)
const today = 46_000

const peopleOf = (name: string, sex: 'M' | 'F') => {
  const culture = cultures.find((other) => other.name === name) ?? cultures[0]
  if (culture === undefined) throw new Error('no cultures')
  return Array.from({ length: 400 }, (_, id) => {
    const random = randomFor(1, 1, id)
    const human = makeHuman(random, id, { culture, sex, born: 30_000 + id * 20, today })
    return { human, other: otherForm(random, human) }
  })
}

describe.each(cultures.map(({ name }) => name))('%s names', (name) => {
  test.each(['M', 'F'] as const)('%s: nobody is nameless, and other forms differ', (sex) => {
    for (const { human, other } of peopleOf(name, sex)) {
      expect(human.name.forenames.trim() + human.name.surname.trim()).not.toBe('')
      expect(human.name.forenames).not.toMatch(/ {2}|^ | $/)
      expect([other?.forenames, other?.surname]).not.toEqual([human.name.forenames, human.name.surname])
      expect(other === undefined || /^[a-z-]+$/.test(other.tag)).toBe(true)
    }
  })
})

test('the shares of the cultures make a whole', () => {
  const total = (share: (entry: (typeof cultureShares)[number]) => number) =>
    cultureShares.reduce((sum, entry) => sum + share(entry), 0)
  expect(total(({ members }) => members)).toBe(1000)
  expect(total(({ nominals }) => nominals)).toBe(1000)
})

test('family names have the shape of the United Kingdom: Smith about 1.3 %, a long tail', () => {
  const size = 40_000
  const counts = new Map<string, number>()
  for (let id = 0; id < size; id++) {
    const { surname } = newcomer(randomFor(2, 2, id), id, 14_000, today).name
    counts.set(surname, (counts.get(surname) ?? 0) + 1)
  }
  const shares = [...counts.values()].toSorted((a, b) => b - a).map((count) => count / size)
  expect((counts.get('Smith') ?? 0) / size).toBeGreaterThan(0.009)
  expect((counts.get('Smith') ?? 0) / size).toBeLessThan(0.016)
  expect(shares.slice(0, 100).reduce((sum, share) => sum + share, 0)).toBeGreaterThan(0.18)
  expect(shares.slice(0, 100).reduce((sum, share) => sum + share, 0)).toBeLessThan(0.32)
  expect(counts.size).toBeGreaterThan(10_000)
})

test('Polish women bear the feminine form, men the masculine', () => {
  const ending = (sex: 'M' | 'F') => peopleOf('polish', sex).map(({ human }) => human.name.surname.slice(-2))
  expect(ending('F')).toContain('ka')
  expect(ending('F')).not.toContain('ki')
  expect(ending('M')).toContain('ki')
})

test('forenames follow the year of birth', () => {
  const popular = (born: number) => {
    const culture = cultures.find(({ name }) => name === 'white-british')
    const names = Array.from(
      { length: 3_000 },
      (_, id) => culture?.forenames(randomFor(3, 3, id), 'F', born).split(' ')[0],
    )
    return (name: string) => names.filter((other) => other === name).length
  }
  expect(popular(1940)('Margaret')).toBeGreaterThan(popular(1990)('Margaret') * 5)
  expect(popular(1995)('Chloe')).toBeGreaterThan(popular(1940)('Chloe') + 20)
})
