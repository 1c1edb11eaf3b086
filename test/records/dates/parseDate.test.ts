import { expect, test } from 'vitest'
import { normaliseDate } from '../../../src/records/dates/date.ts'
import { parseDate } from '../../../src/records/dates/parseDate.ts'

test.each([
  ['1981-11-10', '1981-11-10'],
  [' 1981-11-10 ', '1981-11-10'],
  ['1981-11-10T00:00:00Z', '1981-11-10'],
  ['1981-11-10 12:30', '1981-11-10'],
  ['10/11/1981', '1981-11-10'],
  ['1/2/1981', '1981-02-01'],
  ['10.11.1981', '1981-11-10'],
  ['19811110', '1981-11-10'],
  ['1981-11', '1981-11'],
  ['1981-11-00', '1981-11'],
  ['1981-00-00', '1981'],
  ['00/00/1981', '1981'],
  ['1981', '1981'],
])('%s reads %s', (raw, date) => {
  expect(parseDate(raw)).toBe(date)
})

test.each(['1/2/90', '90-02-01', '31/02/1981', '1981-13-01', '2023-02-29', '10 Nov', 'Tuesday', '', '0001-01-01'])(
  '"%s" is not read as a date',
  (raw) => {
    expect(parseDate(raw)).toBeUndefined()
  },
)

test.each([
  ['10/11/1981', '1981-11-10', 'valid'],
  ['31/02/1981', '', 'invalid'],
  ['n/a', '', 'placeholder'],
  ['', '', 'placeholder'],
])('the date cell "%s" reads "%s" and is %s', (raw, value, validity) => {
  expect(normaliseDate(raw)).toMatchObject({ value, validity })
})
