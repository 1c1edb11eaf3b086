import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import {
  blockingKeys,
  buildIndex,
  createIndexBuilder,
  createLinker,
  link,
  loadModel,
  openSheet,
  type Pair,
  screeningOf,
} from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { personOf } from '../../support/people.ts'
import { personModel, personModelJson } from '../../support/personModel.ts'
import { corrupted, randomOf, syntheticPeople } from '../../support/syntheticPeople.ts'

const model = personModel()
const nobody = personOf({})
const known = syntheticPeople(300, 3)
const left: readonly Person[] = [...known.slice(0, 200), nobody, ...known.slice(200)]
const random = randomOf(5)
const right: readonly Person[] = [
  nobody,
  ...known.map((person) => corrupted(person, random)),
  ...syntheticPeople(100, 6),
]

const sheetOf = (...people: readonly Person[]): Uint8Array => screeningOf(model, people).sheet

const all = { minWeight: 0, contacts: true }

const pairsOf = (look: (onPair: (pair: Pair) => void) => void): readonly string[] => {
  const pairs: string[] = []
  look(({ levels, ...pair }) => pairs.push(JSON.stringify({ ...pair, levels: [...levels] })))
  return pairs.toSorted()
}

const expected = pairsOf((onPair) => link(buildIndex(model, left), right, onPair, all))

const linkSheets = (index: ReturnType<typeof buildIndex>): readonly string[] => {
  const sheets = right.map((person, place) => (place % 5 === 0 ? person : sheetOf(person)))
  return pairsOf((onPair) => createLinker(index, all).look(sheets, onPair))
}

test('a stream of sheets finds the pairs its people do, to the bit', () => {
  expect(expected.length).toBeGreaterThan(200)
  expect(linkSheets(buildIndex(model, left))).toEqual(expected)
})

test('a sheet is looked up by the keys of who is looked up, where these are others than of who is indexed', () => {
  const thin = loadModel({ ...personModelJson(), keys: ['identifier', 'thin'] })
  const index = buildIndex(thin, left)
  const compared = (stream: Iterable<Person | Uint8Array>): readonly (number | readonly string[])[] => {
    const linker = createLinker(index, all)
    const pairs = pairsOf((onPair) => linker.look(stream, onPair))
    return [pairs, linker.stats().pairsCompared]
  }
  const sheets = right.map((person) => screeningOf(thin, [person]).sheet)
  expect(compared(right)[1]).toBeGreaterThan(100)
  expect(compared(sheets)).toEqual(compared(right))
})

test('an index of sheets is one of their people, however many a sheet holds', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 10 }), (sizes) => {
      const builder = createIndexBuilder(model)
      let at = 0
      for (let i = 0; at < left.length; i += 1) {
        const people = left.slice(at, at + sizes[i % sizes.length]!)
        builder.addSheet(sheetOf(...people))
        at += people.length
      }
      expect(linkSheets(builder.finish())).toEqual(expected)
    }),
    { numRuns: 5 },
  )
})

test('a sheet comes with the blocking keys of its first person', () => {
  for (const person of right.slice(0, 50)) {
    expect(screeningOf(model, [person, ...left.slice(0, 2)]).keys).toEqual(blockingKeys(model, person))
  }
  expect(screeningOf(model, []).keys).toHaveLength(0)
})

test('a sheet for a model of other keys, of no bytes or of no people is not read as a person', () => {
  const file = personModelJson()
  const other = loadModel({ ...file, keys: (file['keys'] as readonly string[]).slice(0, -1) })
  const person = right[1]!
  expect(openSheet(model, sheetOf(person, person))).toBe(2)
  expect(openSheet(model, sheetOf())).toBe(0)
  expect(openSheet(other, sheetOf(person))).toBe(-1)
  expect(openSheet(model, new Uint8Array(0))).toBe(-1)
  const linker = createLinker(buildIndex(model, left), all)
  for (const sheet of [screeningOf(other, [person]).sheet, sheetOf(), sheetOf(person, person)])
    expect(() => linker.look([sheet], () => expect.unreachable())).toThrow(RangeError)
})

test('blocking keys of a sheet are those of its person', () => {
  for (const person of right.slice(0, 50))
    expect(blockingKeys(model, sheetOf(person))).toEqual(blockingKeys(model, person))
})
