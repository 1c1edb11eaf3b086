import { expect, test } from 'vitest'
import { normaliseStaffNumber } from '../../../src/records/identifiers/staffNumber.ts'

test.each([
  ['01', '4321', '01/4321', 'valid'],
  ['1', ' 4321 ', '01/4321', 'valid'],
  ['46', 'c0123', '46/C0123', 'valid'],
  ['MET', '4321', 'MET/4321', 'invalid'],
  ['01', '4321;99', '01/4321;99', 'invalid'],
  ['01', '', '', 'placeholder'],
  ['01', 'unknown', '', 'placeholder'],
])('force %s and number %s read %s and are %s', (force, number, value, validity) => {
  expect(normaliseStaffNumber(force, number)).toMatchObject({ value, validity })
})

test('the same number in two forces is two people', () => {
  expect(normaliseStaffNumber('01', '4321').value).not.toBe(normaliseStaffNumber('46', '4321').value)
})
