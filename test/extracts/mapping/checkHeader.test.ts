import { expect, test } from 'vitest'
import { checkHeader } from '../../../src/extracts/mapping/checkHeader.ts'
import { shippedMapping } from '../support/nominals.ts'

const mapping = await shippedMapping('nominals')
const good = ['nominal_id', 'forenames', 'surname', 'date_of_birth', 'sex', 'postcode']

test('a header with the required columns fits; the rest counts as empty', () => {
  const header = checkHeader(mapping, good)
  expect(header.width).toBe(6)
  expect(header.places.get('surname')).toBe(2)
  expect(header.absent).toContain('nino')
  expect(header.absent).not.toContain('postcode')
})

test.each([
  ['a missing column', good.filter((name) => name !== 'surname'), ['missing: "surname"']],
  ['a repeated column', [...good, 'sex'], ['more than once: "sex"']],
  ['an unknown column and the nearest known one', [...good, 'post_code2', 'shoe_size'], ['unknown: ', '"shoe_size"']],
  [
    'a misspelt column',
    good.map((name) => (name === 'surname' ? 'Sur Name' : name)),
    ['"Sur Name" (did you mean "surname"?)'],
  ],
  ['a prototype name', [...good, '__proto__'], ['"__proto__"']],
])('%s is named', (_name, cells, said) => {
  for (const part of said) {
    expect(() => checkHeader(mapping, cells)).toThrow(
      expect.objectContaining({ code: 'header-columns', message: expect.stringContaining(part) }),
    )
  }
})

test('a row in place of the header is not quoted', () => {
  const row = ['N1', 'CANARY', 'CANARY', '1980-01-02', 'F', 'LS1 1AA']
  expect(() => checkHeader(mapping, row)).toThrow(
    expect.objectContaining({ code: 'header-missing', message: expect.not.stringContaining('CANARY') }),
  )
})

test('a very long unknown column is cut short', () => {
  expect(() => checkHeader(mapping, [...good, 'x'.repeat(5000)])).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('x'.repeat(100)) }),
  )
})
