import { expect, test } from 'vitest'
import { assess } from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { identifier, nameOf, personOf } from '../../support/people.ts'
import { personModel } from '../../support/personModel.ts'

const model = personModel({
  nicknames: [['ELIZABETH', 'LIZ', 'BETH']],
  variants: [
    ['MOHAMMED', 'MUHAMMAD'],
    ['CLARK', 'CLARKE'],
  ],
})

const level = (name: string, left: Person, right: Person): string =>
  assess(model, left, right).comparisons.find((comparison) => comparison.name === name)!.level

const named = (name: string): Person => personOf({ name })

test.each([
  ['John|Smith', 'John|Smith', 'exact'],
  ['Elizabeth|Smith', 'Liz|Smith', 'variant'],
  ['Mohammed|Ali', 'Muhammad|Ali', 'variant'],
  ['Jonathan|Smith', 'Johnathan|Smith', 'close'],
  ['Katherine|Smith', 'Catharine|Smith', 'near'],
  ['Anne Marie|Smith', 'Annemarie|Smith', 'exact'],
  ['Anne-Marie|Smith', 'Anne Marie|Smith', 'exact'],
  ['James Robert|Smith', 'Robert|Smith', 'other-forename'],
  ['J|Smith', 'James|Smith', 'initial'],
  ['James|Smith', 'Susan|Smith', 'different'],
  ['|Smith', 'Susan|Smith', 'missing'],
])('forename of %s and %s: %s', (left, right, expected) => {
  expect(level('forename', named(left), named(right))).toBe(expected)
})

test.each([
  ['John|Smith', 'John|Smith', 'exact'],
  ['Anna|Smith-Jones', 'Anna|Jones', 'part'],
  ['Anna|Smith-Jones', 'Anna|Smith Jones', 'exact'],
  ['Jan|Van Der Berg', 'Jan|Vanderberg', 'exact'],
  ['John|Clark', 'John|Clarke', 'variant'],
  ['John|Smith', 'John|Smyth', 'close'],
  ['John|Williamson', 'John|Wiliamsen', 'near'],
  ['John|Smith', 'John|Patel', 'different'],
  ['Suharto|', 'John|Patel', 'missing'],
])('surname of %s and %s: %s', (left, right, expected) => {
  expect(level('surname', named(left), named(right))).toBe(expected)
})

test.each([
  ['Wei|Zhang', 'Zhang|Wei', 'swapped'],
  ['Wei|Zhang', 'Wei|Zhang', 'same'],
  ['|Suharto', 'Suharto|', 'swapped'],
])('order of %s and %s: %s', (left, right, expected) => {
  expect(level('name order', named(left), named(right))).toBe(expected)
})

test.each([
  ['Ann Mary|X', 'Ann Mary|X', 'exact'],
  ['Ann Mary|X', 'Ann M|X', 'initial'],
  ['Ann Margaret|X', 'Ann Margarett|X', 'similar'],
  ['Ann Mary|X', 'Ann Ruth|X', 'different'],
  ['Ann|X', 'Ann Ruth|X', 'missing'],
])('further forenames of %s and %s: %s', (left, right, expected) => {
  expect(level('further forenames', named(left), named(right))).toBe(expected)
})

test('all names are compared with all names: a former name agrees', () => {
  const left = personOf({ names: [nameOf('Anna|Kowalska'), nameOf('Anna|Nowak', 'former')] })
  expect(level('surname', left, named('Anna|Nowak'))).toBe('exact')
})

test.each([
  [['12 High Street'], ['12 High St'], 'exact'],
  [['12 Highfield Street'], ['12 Hihgfield St'], 'similar-street'],
  [['12 High Street'], ['14 High Street'], 'street'],
  [['12 High Street'], ['12 Mill Lane'], 'number'],
  [['12 High Street'], ['9 Mill Lane'], 'different'],
])('address %j and %j: %s', ([left = ''], [right = ''], expected) => {
  expect(level('address', personOf({ line: left }), personOf({ line: right }))).toBe(expected)
})

test.each([
  ['LS1 1AA', 'LS11AA', 'exact'],
  ['LS11AA', 'LS11AB', 'typing-error'],
  ['LS11AA', 'LS19XY', 'area'],
  ['LS11AA', 'YO11ZZ', 'different'],
])('postcode %s and %s: %s', (left, right, expected) => {
  expect(level('postcode', personOf({ postcode: left }), personOf({ postcode: right }))).toBe(expected)
})

test.each([
  [['+447700900461'], ['+447700900461'], 'same'],
  [['+447700900461'], ['+447700900416'], 'typing-error'],
  [['+447700900461', '+441130000000'], ['+441130000000'], 'same'],
  [['+447700900461'], ['+441134960000'], 'different'],
  [[], ['+441134960000'], 'missing'],
])('phones %j and %j: %s', (left, right, expected) => {
  expect(level('phone', personOf({ phones: left }), personOf({ phones: right }))).toBe(expected)
})

test.each([
  [identifier('pnc', '2002/0073319Z'), identifier('pnc', '2002/0073319Z'), 'same'],
  [identifier('pnc', '2002/0073319X', 'invalid'), identifier('pnc', '2002/0073319X', 'invalid'), 'same-invalid'],
  [identifier('pnc', '2002/0073319Z'), identifier('pnc', '2002/0073318Z', 'invalid'), 'typing-error'],
  [identifier('pnc', '2002/0073319Z'), identifier('pnc', '2012/0052494Q'), 'different'],
  [identifier('pnc', '2002/0073319Z'), identifier('pnc', '2012/0052494Z', 'invalid'), 'unproven'],
  [identifier('pnc', '2002/0073319Z'), identifier('nino', 'AB123456C'), 'missing'],
  [identifier('pnc', '2002/0073319Z'), identifier('pnc', '2002/0073319Z', 'placeholder'), 'missing'],
])('PNC ID %j and %j: %s', (left, right, expected) => {
  expect(level('PNC ID', personOf({ identifiers: [left] }), personOf({ identifiers: [right] }))).toBe(expected)
})

test('two valid PNC IDs one digit apart are two numbers, not a typing error', () => {
  const left = personOf({ identifiers: [identifier('pnc', '1979/0163001B')] })
  const right = personOf({ identifiers: [identifier('pnc', '1979/0163002B')] })
  expect(level('PNC ID', left, right)).toBe('different')
})

test('of a National Insurance number the suffix is not compared', () => {
  const left = personOf({ identifiers: [identifier('nino', 'AB123456C')] })
  const right = personOf({ identifiers: [identifier('nino', 'AB123456')] })
  expect(level('National Insurance number', left, right)).toBe('same')
})

test.each([
  ['ann.lee@example.org', 'ann.lee@example.org', 'same'],
  ['ann.lee42@example.org', 'ann.leee42@example.org', 'typing-error'],
  ['ann.lee42@example.org', 'ann.lee43@example.org', 'similar'],
  ['ann.lee4@example.org', 'ann.lee@example.org', 'similar'],
  ['ann.lee42@example.org', 'ann.lee42@mail.example', 'local-part'],
  ['ann.lee42@example.org', 'bo.smith7@mail.example', 'different'],
])('e-mail addresses %s and %s: %s', (left, right, expected) => {
  expect(level('e-mail', personOf({ emails: [left] }), personOf({ emails: [right] }))).toBe(expected)
})
