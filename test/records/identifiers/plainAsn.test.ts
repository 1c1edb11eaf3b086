import { expect, test } from 'vitest'
import { normaliseAsn } from '../../../src/records/identifiers/asn.ts'
import { checkLetter } from '../../../src/records/identifiers/checkLetter.ts'
import { plainAsn } from '../../../src/records/identifiers/plainAsn.ts'
import { fc } from '../../support/fastCheck.ts'

const pair = fc.constantFrom('01', '52', 'AA', '1A', 'B2', '00')
const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
const parts = fc.record({
  year: digits(2).map((list) => list.join('')),
  force: pair,
  unit: pair,
  system: pair,
  sequence: fc.oneof(
    digits(11).map((list) => list.join('')),
    fc.constant('00000000000'),
  ),
  wrong: fc.boolean(),
})

test('a number with slashes is read as one without', () => {
  const seen = { plain: 0, differing: [] as string[] }
  fc.assert(
    fc.property(parts, ({ year, force, unit, system, sequence, wrong }) => {
      const numbers = [force, system].filter((code) => /^\d\d$/.test(code)).join('')
      const letter = wrong ? 'Q' : checkLetter(numbers + year + sequence)
      const raw = `${year}/${force}${unit}/${system}/${sequence}${letter}`
      const slow = normaliseAsn(raw.replaceAll('/', ''))
      const { value, validity } = normaliseAsn(raw)
      if (plainAsn(raw) !== undefined) seen.plain++
      if (value !== slow.value || validity !== slow.validity) seen.differing.push(raw)
    }),
  )
  expect(seen.differing).toEqual([])
  expect(seen.plain).toBeGreaterThan(10)
})

test.each([
  '99/01AA/01/00059096656',
  '99/01AA/01/000590966561',
  '99/01aa/01/00059096656J',
  '9A/01AA/01/00059096656J',
  '99-01AA-01-00059096656J',
  '99/01AA/01/0005909665AJ',
  '99/01AA/01/00000000000Z',
  '',
])('%j is left to the reader of all forms', (raw) => {
  expect(plainAsn(raw)).toBeUndefined()
})
