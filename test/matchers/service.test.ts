import { expect, test } from 'vitest'
import { isSensitivePost, isWhileServing, yearsBeforeJoining, yearsOfService } from '../../src/matchers/service.ts'
import { workforceMember } from './fixtures.ts'

const service = [
  { start: '2005-01-10', end: '2009-12-31' },
  { start: '2015-06-01', end: '' },
]

test.each([
  ['inside the first spell', '2007-05-05', '', true],
  ['on the first day', '2005-01-10', '', true],
  ['on the last day', '2009-12-31', '', true],
  ['between two spells', '2012-01-01', '', false],
  ['before joining', '2005-01-09', '', false],
  ['in the open spell', '2025-01-01', '', true],
  ['a range that reaches into a spell', '2014-01-01', '2015-06-01', true],
  ['a range that ends before a spell', '2014-01-01', '2015-05-31', false],
  ['a range that spans a whole spell', '2004-01-01', '2011-01-01', true],
  ['a year wholly inside a spell', '2007', '', true],
  ['a year that only partly is', '2005', '', false],
  ['a month that only partly is', '2005-01', '', false],
  ['a month wholly inside the last one', '2009-12', '', true],

  ['no date', '', '', false],
])('an offence %s is committed while serving: %s to %s, %s', (_, start, end, expected) => {
  expect(isWhileServing(service, start, end)).toBe(expected)
})

test('a year that goes on after the last day is not certainly inside', () => {
  expect(isWhileServing([{ start: '2005-01-10', end: '2009-06-30' }], '2009', '')).toBe(false)
})

test('a spell without a start is no evidence of service', () => {
  expect(isWhileServing([{ start: '', end: '' }], '2020-01-01', '')).toBe(false)
})

test.each([
  ['1994-01-10', 11],
  ['2004-06-01', 0],
  ['2005-01-10', null],
  ['2020-01-01', null],
  ['', null],
])('an event on %s lies %s whole years before joining', (date, years) => {
  expect(yearsBeforeJoining(service, date)).toBe(years)
})

test('a year counts from its first day', () => {
  expect(isWhileServing([{ start: '2009-01-01', end: '' }], '2009', '')).toBe(true)
})

test('the first and the last day of a spell are days of service', () => {
  expect(yearsOfService([{ start: '2020-05-01', end: '2020-05-01' }], '2025-06-01') * 365.2425).toBeCloseTo(1, 9)
})

test('years of service count every spell up to the day', () => {
  expect(yearsOfService(service, '2025-06-01')).toBeCloseTo(4.97 + 10, 1)
  expect(yearsOfService(service, '2000-01-01')).toBe(0)
})

test.each([
  ['Authorised Firearms Officer', 'Operations', true],
  ['Investigator', 'Professional Standards', true],
  ['Response', 'District', false],
])('the post %s in %s is sensitive: %s', (post, command, expected) => {
  expect(isSensitivePost(workforceMember({ post, command }), ['firearms', 'professional standards'])).toBe(expected)
})
