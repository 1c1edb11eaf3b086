import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createPair } from '../../../../src/matchers/compare/pair.ts'
import { compareNames } from '../../../../src/matchers/compare/names.ts'
import { loadModel, type Model, type NameReferences } from '../../../../src/matchers/index.ts'
import { packPerson } from '../../../../src/matchers/pack/packPerson.ts'
import { createWorkspace, nextRow } from '../../../../src/matchers/pack/workspace.ts'
import * as field from '../../../../src/matchers/kernel/fields.ts'
import { fc } from '../../../support/fastCheck.ts'
import { kernelComparisons } from '../../../support/kernelComparisons.ts'
import { personOf } from '../../../support/people.ts'
import { personModelJson } from '../../../support/personModel.ts'

/** Groups of equivalent names of a table of reference. */
const groupsIn = (table: string): string[][] =>
  readFileSync(new URL(`../../../../config/reference/${table}.csv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) =>
      line
        .toUpperCase()
        .split(/[,|;]/)
        .map((name) => name.trim()),
    )
    .map((names) => names.filter((name) => /^[A-Z]+$/.test(name)))
    .filter((names) => names.length > 1)

const nicknames = [...groupsIn('nicknames'), ['ANNEMARIE', 'AMY'], ['MARYJANE', 'MJ']]
const references: NameReferences = { nicknames, variants: groupsIn('name-variants') }

type Json = {
  comparisons: { compare: string; levels: Record<string, object> }[]
  frequencies: Record<'forename' | 'surname', { unseen: number; values: Record<string, number> }>
}

/** The shipped model with other chances, and without some comparisons of names. */
const otherModel = (chances: readonly number[], without: readonly string[]): Model => {
  const json = personModelJson() as Json
  let next = 0
  const chance = (): number => chances[(next += 1) % chances.length]!
  json.comparisons = json.comparisons
    .filter(({ compare }) => !without.includes(compare))
    .map((comparison) => {
      const isName = comparison.compare === 'forename' || comparison.compare === 'surname'
      const levels = Object.keys(comparison.levels).map((level) => [
        level,
        { m: chance(), u: chance(), ...(isName ? { frequency: Math.max(0, chance() * 2 - 1) } : {}) },
      ])
      return { ...comparison, levels: Object.fromEntries(levels) }
    })
  for (const table of [json.frequencies.forename, json.frequencies.surname]) {
    table.unseen = 1e-6
    Object.assign(table.values, { ANNEMARIE: chance(), ANNE: chance(), JOHNPAUL: chance(), J: chance() })
  }
  return loadModel(json, references)
}

const common = [...loadModel(personModelJson()).frequencies.forename.values.keys()]
const surnames = [...loadModel(personModelJson()).frequencies.surname.values.keys()]
const nicknamed = nicknames.flat()
const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...'ANN ANNE MARIE ANNEMARIE JOHN PAUL JOHNPAUL JON J A X JO AL LI MARY JANE SMITH SMYTH SMITHE SCHMIDT JANES JONES SMITHSON'.split(
        ' ',
      ),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...common) },
  { weight: 2, arbitrary: fc.constantFrom(...surnames) },
  { weight: 2, arbitrary: fc.constantFrom(...nicknamed) },
  fc.stringMatching(/^[A-Z]{1,3}$/),
  fc.stringMatching(/^[AEIMN]{3,8}$/),
  fc.constantFrom('ABCDEFGHIJKLMNOPQRSTUVWX', 'ABCDEFGHIJKLMNOPQRSTUVWY', 'WWWWWWWWWWWWWWWWWWWWWWWW'),
)
// Those that may stand for no name are left to others.
const usual = word.filter((text) => !/^(ENT.*|UNKNOWN|NOTKNOWN|NONE|NULL|NA|TEST|XXX|UNNAMED)$/.test(text))
const edit = (text: string, at: number, kind: number): string => {
  const i = at % text.length
  if (kind === 0 || text.length < 3) return text
  if (kind === 1) return text.slice(0, i) + text.slice(i + 1)
  if (kind === 2) return text.slice(0, i) + (text[i] === 'E' ? 'A' : 'E') + text.slice(i + 1)
  return text.slice(0, i) + (text[i + 1] ?? '') + text[i] + text.slice(i + 2)
}

type Name = readonly [surname: string, ...forenames: string[]]
const name: fc.Arbitrary<Name> = fc
  .tuple(usual, fc.array(usual, { minLength: 1, maxLength: 3 }))
  .map(([surname, forenames]) => [surname, ...forenames])

/** Two names that have words in common: in another order, run together, left out, with typing errors. */
const related: fc.Arbitrary<readonly [Name, Name]> = fc
  .tuple(name, fc.array(usual, { minLength: 4, maxLength: 4 }), fc.array(fc.nat(30), { minLength: 12, maxLength: 12 }))
  .map(([own, others, picks]): readonly [Name, Name] => {
    const words = own.map((text, i) => edit(text, picks[i]!, picks[i + 4]! % 8))
    const [surname, ...forenames] = words as unknown as Name
    const change = picks[8]! % 8
    if (change === 0) return [own, [forenames[0]!, surname, ...forenames.slice(1)]]
    if (change === 1) return [own, [surname, forenames.join('').slice(0, field.longestWord)]]
    if (change === 2) return [own, [surname, ...forenames.toReversed()]]
    if (change === 3) return [own, [others[0]!, ...forenames]]
    if (change === 4) return [own, [surname, others[0]!, ...forenames.slice(1)]]
    if (change === 5) return [[forenames.join('').slice(0, field.longestWord), surname], own]
    if (change === 6) return [own, [surname, forenames[0]!.slice(0, 1), ...forenames.slice(1)]]
    return [own, words as unknown as Name]
  })
  .filter(([a, b]) => [...a, ...b].every((text) => text !== '' && !/^(ENT|NA$|TEST$|XXX$)/.test(text)))

const plain = (model: Model) => {
  const workspace = createWorkspace(model)
  const pair = createPair(model, workspace.words)
  const { forename, surname, 'further-forenames': further, 'name-order': order } = pair.slots.first
  const pack = ([surname, ...forenames]: Name): number =>
    packPerson(workspace, personOf({ name: `${forenames.join(' ')}|${surname}` }))
  return (left: Name, right: Name) => {
    nextRow(workspace)
    pair.ai = pack(left)
    pair.bi = pack(right)
    pair.a = workspace.rows.data
    pair.b = workspace.rows.data
    compareNames(pair)
    const [levels, parts] = [pair.levels, pair.rarity]
    return {
      levels: [forename, surname, further, order].map((slot) => levels[slot]),
      parts: [forename, surname].map((slot) => parts[slot]),
    }
  }
}

/** Only what the model compares has to be the same: the plain path keeps no level of anything else. */
const compiled = (model: Model) => {
  const { exports, ints, write } = kernelComparisons(model)
  const { first } = createPair(model, createWorkspace(model).words).slots
  const slots = [first.forename, first.surname, first['further-forenames'], first['name-order']]
  const known = <T>(list: readonly T[]): (T | undefined)[] => list.map((one, i) => (slots[i]! < 0 ? undefined : one))
  const wordSize = 16
  const lay = (which: 0 | 1, words: Name): number => {
    const lines = words.map((text) => {
      const at = write(which, Buffer.from(text))
      return exports.lineOfWord(at, at + text.length)
    })
    const at = write(which, new Uint8Array(words.length * wordSize))
    for (const [i, line] of lines.entries()) {
      expect(ints[line / 4]).not.toBe(field.oddWord)
      ints[(at + i * wordSize + 12) / 4] = line
    }
    return at
  }
  return (left: Name, right: Name) => {
    if (exports.compareNames(lay(0, left), left.length, lay(1, right), right.length) === 0) return undefined
    const { forenameLevel, surnameLevel, furtherLevel, orderLevel, forenamePart, surnamePart } = exports
    return {
      levels: known([forenameLevel, surnameLevel, furtherLevel, orderLevel].map(({ value }) => value)),
      parts: known([forenamePart, surnamePart].map(({ value }) => value)),
    }
  }
}

const shipped = loadModel(personModelJson(), references)

test('names are compared as by the plain path, to the bit', () => {
  const [expected, actual] = [plain(shipped), compiled(shipped)]
  const met = new Map<string, number>()
  let compared = 0
  fc.assert(
    fc.property(fc.oneof(fc.tuple(name, name), related), ([left, right]) => {
      const found = actual(left, right)
      // Of some names run together too little is known.
      if (found === undefined) return
      compared += 1
      expect({ left, right, ...found }).toEqual({ left, right, ...expected(left, right) })
      for (const [i, level] of found.levels.entries()) met.set(`${i} ${level}`, (met.get(`${i} ${level}`) ?? 0) + 1)
    }),
    { numRuns: 20_000 },
  )
  const levels = [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((level) => `0 ${level}`),
    ...[1, 2, 3, 4, 5, 6, 7].map((level) => `1 ${level}`),
    ...[0, 1, 2, 3, 4].map((level) => `2 ${level}`),
    ...[1, 2].map((level) => `3 ${level}`),
  ]
  expect(compared).toBeGreaterThan(19_500)
  expect(levels.filter((level) => (met.get(level) ?? 0) < 20)).toEqual([])
})

test('the same with other chances, and where the model lacks some comparisons of names', () => {
  const chance = fc.double({ min: 1e-5, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(chance, { minLength: 5, maxLength: 40 }),
      fc.subarray(['surname', 'further-forenames', 'name-order']),
      fc.array(fc.oneof(fc.tuple(name, name), related), { minLength: 100, maxLength: 200 }),
      (chances, without, pairs) => {
        const model = otherModel(chances, without)
        const [expected, actual] = [plain(model), compiled(model)]
        for (const [left, right] of pairs) {
          const told = expected(left, right)
          expect({ left, right, ...(actual(left, right) ?? told) }).toEqual({ left, right, ...told })
        }
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  ['a word that may stand for no name', ['LEE', 'TE', 'ST'], 'TEST'],
  [
    'a long name in a table of the model',
    ['LEE', 'WILHELMINAMARIA', 'MAXIMILIANAANNA'],
    'WILHELMINAMARIAMAXIMILIANAANNA',
  ],
])('forenames that make %s when run together are left to others', (_, name, whole) => {
  const json = personModelJson() as Json
  const compare = compiled(loadModel(json, { nicknames: [[whole, 'ANNA']] }))
  const words = name as unknown as Name
  expect(compare(words, ['LEE', 'ANN'])).toBeUndefined()
  expect(compare(['LEE', 'ANN'], words)).toBeUndefined()
  expect(compare(['LEE', ...words.slice(1, 2)], ['LEE', 'ANN'])).toBeDefined()
})
