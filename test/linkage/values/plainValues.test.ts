import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import { parseMapping } from '../../../src/linkage/mapping.ts'
import { valueForms } from '../../../src/linkage/values/valueForms.ts'
import type { ValueForm } from '../../../src/matchers/index.ts'
import { identifierText } from '../../../src/matchers/pack/packPerson.ts'
import { createTextBuffer } from '../../../src/matchers/pack/textBuffer.ts'

const forms = valueForms(parseMapping({ phones: 'p', asOf: '2026-01-01' }))
const ends = fc.string({ unit: fc.constantFrom(...Array.from('0123459 AQZabx@.:-/+()')), maxLength: 4 })
const digit = fc.constantFrom(...Array.from('0123456789'))
const letter = fc.constantFrom(...Array.from('ABCDIOQTZabn'))

const digits = (least: number, most: number) => fc.string({ unit: digit, minLength: least, maxLength: most })
const letters = (count: number) => fc.string({ unit: letter, minLength: count, maxLength: count })
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))

const cases: readonly (readonly [string, ValueForm, fc.Arbitrary<string>])[] = [
  [
    'phone',
    forms.phone,
    fc.oneof(
      joined(fc.constantFrom('', '0', '+44', '+440', '44', '0044', '+1', '00'), digits(9, 11)),
      joined(digits(6, 11), ends),
      fc.constantFrom('07000000000', '+447777777777', '01234567890', '07123456789', '07987654321', '09876543210'),
    ),
  ],
  [
    'email',
    forms.email,
    joined(fc.constantFrom('', 'none', 'NoReply', 'test', 'Ann', 'MAILTO:', 'unknown'), fc.constantFrom('@', ''), ends),
  ],
  ['vehicle', forms.vehicle, joined(letters(2), digits(2, 2), letters(3), ends)],
  [
    'nino',
    forms.identifier('nino'),
    joined(letters(2), fc.oneof(digits(6, 6), fc.constantFrom('000000', '999999')), ends),
  ],
  ['national id', forms.identifier('national_id'), fc.oneof(ends, joined(digits(1, 9), ends))],
]

describe.each(cases)('%s', (name, { plain, read }, texts) => {
  test('a plain value is read from its bytes as from its text', () => {
    let direct = 0
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(/^[!-~]+$/.test(text))
        const code = createTextBuffer()
        code.length = Buffer.from(text.toUpperCase()).copy(code.bytes)
        const valid = plain(code)
        if (valid < 0) return
        direct += 1
        const { value, validity } = read(text)
        expect(Buffer.from(code.bytes.subarray(0, code.length)).toString()).toBe(identifierText(name, value))
        expect(validity).toBe(valid === 1 ? 'valid' : 'invalid')
      }),
      { numRuns: 5_000 },
    )
    expect(direct).toBeGreaterThan(200)
  })
})

test.each([
  ['phone', forms.phone, '07000000000'],
  ['phone', forms.phone, '0000'],
  ['email', forms.email, 'no-reply@x.org'],
  ['nino', forms.identifier('nino'), 'AB000000C'],
  ['cro', forms.identifier('cro'), '000000/85Z'],
  ['any', forms.identifier('badge'), 'unknown'],
])('%s: a placeholder is told', (_name, { read }, text) => {
  expect(read(text).validity).toBe('placeholder')
})

test.each([
  ['a mark with a number that was not issued', forms.vehicle, 'WP01JBB', 0],
  ['a mark with the first one that was', forms.vehicle, 'WP02JBB', 1],
  ['a telephone number with four digits along the keyboard', forms.phone, '+447745678901', 1],
  ['one that runs along it all', forms.phone, '+447123456789', -1],
  ['one that runs back', forms.phone, '09876543210', -1],
])('%s is read from its bytes, or left', (_name, { plain }, text, valid) => {
  const code = createTextBuffer()
  code.length = Buffer.from(text).copy(code.bytes)
  expect(plain(code)).toBe(valid)
})

test('a number with a wrong check letter is held, as invalid', () => {
  expect(forms.identifier('pnc').read('2008/0056560A')).toEqual({ value: '2008/0056560A', validity: 'invalid' })
  expect(forms.identifier('nino').read('GB123456A')).toMatchObject({ value: 'GB123456', validity: 'invalid' })
})

test('values reserved for fiction stand for nothing in live data only', () => {
  const live = valueForms(parseMapping({ phones: 'p', origin: 'live' }))
  expect([live.phone.read('07700900123').validity, forms.phone.read('07700900123').validity]).toEqual([
    'placeholder',
    'valid',
  ])
  expect(live.email.read('a@example.org').value).toBe('')
})
