import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { isDramaNumber } from '../../../src/records/contact/dramaNumber.ts'
import { normalisePhone } from '../../../src/records/contact/phone.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  '07700 900461',
  '+44 (0)7700 900461',
  '0044 7700 900461',
  '+447700900461',
  '447700900461',
  '7700900461',
  '(07700) 900-461',
  '07700 900461 ext 12',
  '07700 900461#12',
])('%s reads +447700900461', (raw) => {
  expect(normalisePhone(raw, 'synthetic')).toMatchObject({ value: '+447700900461', validity: 'valid' })
  expect(normalisePhone(raw, 'live')).toMatchObject({ value: '+447700900461', validity: 'placeholder' })
})

test.each([
  ['020 7123 4321', '+442071234321'],
  ['01204 52081', '+44120452081'],
  ['+353 87 123 4567', '+353871234567'],
  ['00 48 512 345 678', '+48512345678'],
])('%s reads %s', (raw, value) => {
  expect(normalisePhone(raw)).toMatchObject({ value, validity: 'valid' })
})

test.each([
  ['123456', '123456'],
  ['077009004611234', '077009004611234'],
  ['+44 77', '+4477'],
  ['+1234567890123456', '+1234567890123456'],
  ['440007700000', '440007700000'],
  ['call me', ''],
])('%s is invalid and kept as "%s"', (raw, value) => {
  expect(normalisePhone(raw)).toMatchObject({ value, validity: 'invalid' })
})

test.each(['0000000000', '07777777777', '07000000000', '01234567890', '07123456789', 'none', ''])(
  '"%s" is a placeholder',
  (raw) => {
    expect(normalisePhone(raw, 'synthetic').validity).toBe('placeholder')
  },
)

test.each([
  ['+447700900000', true],
  ['+447700900999', true],
  ['+447700901000', false],
  ['+442079460123', true],
  ['+442079470123', false],
])('%s is reserved for drama: %s', (phone, drama) => {
  expect(isDramaNumber(phone)).toBe(drama)
})

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('07700', '900461', '+44', '(0)', '00', ' ', '0', 'x12', '353', '-'), (raw) => {
      expect(isIdempotent(raw, (text) => normalisePhone(text, 'live'))).toBe(true)
    }),
  )
})
