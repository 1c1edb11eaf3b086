import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { normaliseVehicle } from '../../../src/records/contact/vehicle.ts'
import { isIdempotent, textLike } from '../support.ts'

test.each([
  ['AB51ABC', 'AB51ABC'],
  ['ab51 abc', 'AB51ABC'],
  ['BD24XYZ', 'BD24XYZ'],
  ['A123BCD', 'A123BCD'],
  ['A1 BCD', 'A1BCD'],
  ['ABC123D', 'ABC123D'],
  ['AIZ9999', 'AIZ9999'],
  ['1234 AB', '1234AB'],
  ['ABC 123', 'ABC123'],
  ['Q123 BCD', 'Q123BCD'],
])('%s is a registration mark and reads %s', (raw, value) => {
  expect(normaliseVehicle(raw)).toMatchObject({ value, validity: 'valid' })
})

test.each(['QX51ABC', 'AB51QBC', 'AI51ABC', 'AZ51ABC', 'AB01ABC', 'AB00ABC', 'ABC1234', 'AB51AB', 'LAMBRETTA'])(
  '%s is invalid',
  (raw) => {
    expect(normaliseVehicle(raw)).toMatchObject({ value: raw, validity: 'invalid' })
  },
)

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(textLike('AB', '51', 'ABC', '1', 'Z', '-', ' '), (raw) => {
      expect(isIdempotent(raw, normaliseVehicle)).toBe(true)
    }),
  )
})
