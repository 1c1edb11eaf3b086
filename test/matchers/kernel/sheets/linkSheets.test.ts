import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  blockingKeys,
  createIndexBuilder,
  indexForSheets,
  compileKernel,
  createLinker,
  type LinkIndex,
  type LinkOptions,
  screeningOf,
} from '../../../../src/matchers/index.ts'
import { mostKeys } from '../../../../src/matchers/kernel/sheets/sheetFields.ts'
import { mostSheets } from '../../../../src/matchers/kernel/sheets/sheetRegion.ts'
import type { Person } from '../../../../src/records/person.ts'
import { anyPerson } from '../../../support/anyPerson.ts'
import { fc } from '../../../support/fastCheck.ts'
import { personOf } from '../../../support/people.ts'
import { personModel } from '../../../support/personModel.ts'
import { corrupted, randomOf, syntheticPeople } from '../../../support/syntheticPeople.ts'

const kernel = compileKernel(readFileSync(new URL('../../../../dist/kernel.wasm', import.meta.url)))
const model = personModel({
  nicknames: [
    ['ELIZABETH', 'LIZ'],
    ['ROBERT', 'BOB', 'ROB'],
  ],
})

/** The index of some people with a kernel and without. */
const indexes = (left: readonly Person[], of = model): { readonly placed: LinkIndex; readonly plain: LinkIndex } => {
  const builder = createIndexBuilder(of)
  for (const person of left) builder.add(person)
  const part = builder.finishPart()
  return { placed: indexForSheets(of, part, kernel), plain: indexForSheets(of, part) }
}

const sheetOf = (person: Person): Uint8Array => screeningOf(model, [person]).sheet

/** Pairs in their order and everything counted, of parts of a stream one after the other. */
const linked = (
  index: LinkIndex,
  parts: readonly (readonly (Person | Uint8Array)[])[],
  options: LinkOptions,
  among?: Uint8Array,
) => {
  const linker = createLinker(index, options)
  const pairs: string[] = []
  for (const [part, stream] of parts.entries())
    linker.look(
      stream,
      ({ levels, ...pair }) => pairs.push(JSON.stringify({ part, ...pair, levels: [...levels] })),
      part % 2 === 0 ? among : undefined,
    )
  return { pairs, stats: linker.stats() }
}

const people = (most: number) => fc.array(anyPerson, { minLength: 1, maxLength: most })
const limited = { ...model, blockLimit: 3, rareLimit: 1 }

test('a kernel finds, judges and counts what is found, judged and counted without it', () => {
  let kept = 0
  let stopped = 0
  let oversize = 0
  const weight = fc.oneof(fc.double({ min: -5, max: 40, noNaN: true }), fc.constant(undefined))
  fc.assert(
    fc.property(
      people(12),
      people(12),
      people(3),
      weight,
      fc.boolean(),
      fc.boolean(),
      (left, right, others, chosen, contacts, isLimited) => {
        const { placed, plain } = indexes(left, isLimited ? limited : model)
        const options = { contacts, ...(chosen === undefined ? {} : { minWeight: chosen }) }
        const sheets = right.map((person, i) => (i % 5 === 4 ? person : sheetOf(person)))
        const parts = [sheets, others.map(sheetOf), sheets]
        const among = Uint8Array.from(left, (_, row) => Number(row % 3 !== 0))
        const expected = linked(plain, parts, options, among)
        expect(linked(placed, parts, options, among)).toEqual(expected)
        kept += expected.pairs.length
        stopped += expected.stats.stoppedEarly
        oversize += expected.stats.oversizeBlocks.reduce((sum, block) => sum + block.rightHits, 0)
      },
    ),
    { numRuns: 200 },
  )
  expect(kept).toBeGreaterThan(100)
  expect(stopped).toBeGreaterThan(400)
  expect(oversize).toBeGreaterThan(30)
})

test('every pair at just the least weight is kept', () => {
  fc.assert(
    fc.property(people(6), anyPerson, (left, right) => {
      const { placed, plain } = indexes(left)
      createLinker(plain, { minWeight: -30 }).look([sheetOf(right)], ({ weight }) => {
        const options = { minWeight: weight }
        expect(linked(placed, [[sheetOf(right)]], options)).toEqual(linked(plain, [[sheetOf(right)]], options))
      })
    }),
    { numRuns: 100 },
  )
})

const known = syntheticPeople(400, 3)
const random = randomOf(5)

test('a stream of more sheets than are judged at once', () => {
  const { placed, plain } = indexes(known)
  const sheets = known.map((person) => sheetOf(corrupted(person, random)))
  const stream = Array.from({ length: 2 * mostSheets + 100 }, (_, i) => sheets[(i * 7) % sheets.length]!)
  const expected = linked(plain, [stream], { contacts: true })
  expect(expected.pairs.length).toBeGreaterThan(mostSheets)
  expect(linked(placed, [stream], { contacts: true })).toEqual(expected)
})

test('more candidates than are kept at once', () => {
  const everybody = Array.from({ length: 3_000 }, () => personOf({ name: 'Ann Kim|Smith', born: '1980-02-03' }))
  const { placed, plain } = indexes(everybody, { ...model, blockLimit: 5_000 })
  const stream = Array.from({ length: 8 }, () => sheetOf(everybody[0]!))
  const expected = linked(plain, [stream], {})
  expect(expected.pairs).toHaveLength(8 * 3_000)
  expect(linked(placed, [stream], {})).toEqual(expected)
})

test('somebody known by more names than a kernel takes', () => {
  const { placed, plain } = indexes(known)
  const names = known.slice(0, 150).flatMap((person) => person.names)
  const one = sheetOf({ ...known[0]!, names })
  expect(blockingKeys(model, one).length).toBeGreaterThan(mostKeys)
  const stream = [sheetOf(known[1]!), one, sheetOf(known[2]!)]
  const expected = linked(plain, [stream], {})
  expect(expected.pairs.length).toBeGreaterThan(2)
  expect(linked(placed, [stream], {})).toEqual(expected)
})

test('what a kernel is given that is no sheet of one person is refused, and the next stream is linked', () => {
  const linker = createLinker(indexes(known).placed, { contacts: true })
  const wrong = [screeningOf(model, []).sheet, screeningOf(model, known.slice(0, 2)).sheet, new Uint8Array(0)]
  for (const sheet of wrong) expect(() => linker.look([sheetOf(known[0]!), sheet], () => undefined)).toThrow(RangeError)
  let found = 0
  linker.look([sheetOf(known[0]!)], () => (found += 1))
  expect(found).toBeGreaterThan(0)
})
