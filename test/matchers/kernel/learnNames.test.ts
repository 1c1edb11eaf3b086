import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileKernel, loadModel, parseModelFile, type Model } from '../../../src/matchers/index.ts'
import * as field from '../../../src/matchers/kernel/fields.ts'
import { learnNames } from '../../../src/matchers/kernel/learnNames.ts'
import { createVector } from '../../../src/matchers/pack/intVector.ts'
import { commonCodes, groupsOf } from '../../../src/matchers/pack/nameCodes.ts'
import { writeGlance } from '../../../src/matchers/pack/nameGlance.ts'
import { placeholderWords } from '../../../src/matchers/text/nameTokens.ts'
import { fc } from '../../support/fastCheck.ts'
import { personModelJson } from '../../support/personModel.ts'

const module = compileKernel(readFileSync(new URL('../../../dist/kernel.wasm', import.meta.url)))
const { frequencies: usual, ...person } = parseModelFile(personModelJson())

/** Few sounds, so that many names share them; digits, blanks, other letters, long, odd and empty ones among the names. */
const name = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[AEIOSTNRLMKC]{1,6}$/) },
  fc.constantFrom('A B', 'ÉMILE', 'X1', '', 'N\nA', 'A\n', 'ENTERED', 'ENT', 'NULL', ...placeholderWords),
  fc.integer({ min: 22, max: 70 }).map((length) => 'ANTON'.repeat(14).slice(0, length)),
)
/** Shares whose sums depend on their order, and are often just the share that is common. */
const share = fc.oneof(
  fc.constantFrom(0.1, 0.2, 0.3, 0.001, 0.002, 0.003),
  fc.double({ min: 0.001, max: 0.5, noNaN: true }),
)
const table = fc
  .array(fc.tuple(name, share), { minLength: 40, maxLength: 120 })
  .map((values) => ({ unseen: 0.0005, values: Object.fromEntries(values) }))
const groups = fc.array(fc.array(name, { minLength: 1, maxLength: 5 }), { maxLength: 20 })

type Tables = { readonly forename: typeof usual.forename; readonly surname: typeof usual.surname }

const modelOf = (tables: Tables, common: number, nicknames: readonly (readonly string[])[]): Model =>
  loadModel({ ...person, commonNameShare: common, frequencies: { ...usual, ...tables } }, { nicknames })

const glanceOf = (model: Model, word: string): readonly number[] => {
  const glance = createVector(8)
  writeGlance(glance, model, word)
  return [...glance.data.subarray(0, glance.length)]
}

/** What the kernel knows of each word: its glance, and its groups with whether each is common; undefined for an odd one. */
const learnt = (model: Model) => {
  const { lines, groups: lists, commonSounds } = learnNames(model, module)
  const ints = new Int32Array(lines.buffer, lines.byteOffset, lines.length / 4)
  const words = Array.from({ length: lines.length / field.lineSize }, (_, number) => {
    const at = number * field.lineSize
    const from = lines.byteOffset + at + field.lineText
    const text = Buffer.from(lines.buffer, from, ints[(at + field.lineLength) / 4]).toString()
    const told = ints[at / 4]! / 4
    const list = told === 0 ? [] : [...lists.subarray(told + 1, told + 1 + lists[told]! * 2)]
    const glance = [...ints.subarray((at + field.lineLetters) / 4, (at + field.lineText) / 4)]
    return [text, ints[at / 4] === field.oddWord ? undefined : { glance, list }] as const
  })
  return { words: new Map(words), common: new Set(commonSounds.filter((code) => code !== 0)) }
}

const isPlain = (word: string): boolean => /^[A-Z]{1,24}$/.test(word) && !word.includes('\n')
const isOdd = (word: string): boolean => word.startsWith('ENT') || placeholderWords.some((one) => one === word)

test('the kernel learns of the names of any model what the plain path knows of them', () => {
  let common = 0
  fc.assert(
    fc.property(table, table, share, groups, (forename, surname, least, nicknames) => {
      const found = learnt(modelOf({ forename, surname }, least, nicknames))
      const model = modelOf({ forename, surname }, least, nicknames)
      expect(found.common).toEqual(commonCodes(model))
      common += found.common.size
      const inTables = [...model.frequencies.forename.values.keys(), ...model.frequencies.surname.values.keys()]
      const all = new Set([...inTables, ...model.nameGroups.keys(), ...placeholderWords].filter(isPlain))
      expect([...found.words.keys()].sort()).toEqual([...all].sort())
      for (const [word, told] of found.words) {
        const list = groupsOf(model, word).flatMap((code) => [code, Number(commonCodes(model).has(code))])
        const glance = glanceOf(model, word)
        expect({ word, told }).toEqual({ word, told: isOdd(word) ? undefined : { glance, list } })
      }
    }),
    { numRuns: 150 },
  )
  expect(common).toBeGreaterThan(3_000)
})

test('a name in more groups than a row may have keys of is left to others', () => {
  const nicknames = Array.from({ length: field.mostGroups + 1 }, (_, i) => [
    `N${'ABCDEFGHIJ'[i % 10]}${'KLMNOPQ'[i % 7]}`,
    'LIZ',
  ])
  const { words } = learnt(modelOf(usual, 0.001, nicknames))
  expect(words.has('LIZ')).toBe(true)
  expect(words.get('LIZ')).toBeUndefined()
})
