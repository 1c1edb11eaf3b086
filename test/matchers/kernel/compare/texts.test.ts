import { expect, test } from 'vitest'
import { oneTypingError, textSimilarity, createSimilarity } from '../../../../src/matchers/similarity/similarity.ts'
import { createWords, wordId } from '../../../../src/matchers/pack/words.ts'
import { fc } from '../../../support/fastCheck.ts'
import { kernelComparisons } from '../../../support/kernelComparisons.ts'
import { personModel } from '../../../support/personModel.ts'

const model = personModel()
const { exports, write } = kernelComparisons(model)

/** The kernel's likeness by the grade of similarity: it has `initial` between. */
const likenessOf = [0, 1, 3, 4, 5, 6] as const

const compiled = (a: string, b: string) => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  const [from, to] = [write(0, left), write(1, right)]
  return {
    likeness: exports.textGrade(from, left.length, to, right.length),
    oneEdit: exports.oneEdit(from, left.length, to, right.length) === 1,
  }
}

const plain = (a: string, b: string) => {
  const words = createWords(model, undefined)
  const [left, right] = [wordId(words, a), wordId(words, b)]
  const grade = textSimilarity(createSimilarity(words), left, right)
  return { likeness: likenessOf[grade], oneEdit: oneTypingError(words, left, right) }
}

const part = fc.oneof(
  fc.constantFrom('HIGH', 'HIHG', 'HIGHT', 'STREET', 'STREAT', 'ROAD', 'LEEDS', ' ', '@', '.', '12', '21', '07911'),
  fc.string({ unit: fc.constantFrom('A', 'B', 'C', '1', ' '), maxLength: 3 }),
)
const text = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''))
/** The same text with a letter more, less, changed or moved. */
const edited = fc
  .tuple(text, fc.nat(), fc.constantFrom('', 'A', 'E', '1'), fc.nat(2), fc.boolean())
  .map(([text, at, letter, gone, turned]): [string, string] => {
    const i = at % (text.length + 1)
    const rest = text.slice(i + gone)
    return [
      text,
      text.slice(0, i) + (turned ? rest.slice(0, 2).split('').toReversed().join('') + rest.slice(2) : letter + rest),
    ]
  })

test('texts are as alike as they are by the plain path, and one typing error apart where they are there', () => {
  const met = new Set<number>()
  let errors = 0
  fc.assert(
    fc.property(fc.oneof(fc.tuple(text, text), edited), ([a, b]) => {
      const found = compiled(a, b)
      // Equal texts are told before typing errors are looked for.
      expect(a === b ? { ...found, oneEdit: false } : found).toEqual(
        a === b ? { likeness: 6, oneEdit: false } : plain(a, b),
      )
      met.add(found.likeness)
      errors += Number(found.oneEdit)
    }),
    { numRuns: 20_000 },
  )
  expect(met).toEqual(new Set([0, 1, 3, 4, 6]))
  expect(errors).toBeGreaterThan(1_000)
})

test.each([
  ['empty texts', '', ''],
  ['an empty text and a letter', '', 'A'],
  ['what differs behind the 64th byte', `${'AB'.repeat(40)}C`, `${'AB'.repeat(40)}D`],
  ['long texts of other lengths', 'AB'.repeat(100), 'AB'.repeat(101)],
])('%s', (_, a, b) => {
  expect(compiled(a, b)).toEqual(a === b ? { likeness: 6, oneEdit: compiled(a, b).oneEdit } : plain(a, b))
})
