import { expect, test } from 'vitest'
import { disposalMatters } from '../../../src/matchers/conviction/disposalMatters.ts'
import { ageOn, birthDateOf } from '../../../src/matchers/conviction/offenderLife.ts'
import { disposals, person, references } from '../fixtures.ts'

test.each([
  ['a full date is used', [{ value: '1985-06-15', validity: 'valid' }], '1985-06-15'],
  [
    'a placeholder is passed over',
    [
      { value: '1900-01-01', validity: 'placeholder' },
      { value: '1985-06-15', validity: 'valid' },
    ],
    '1985-06-15',
  ],
  ['a year alone says too little', [{ value: '1985', validity: 'valid' }], ''],
  ['a weakened date still counts', [{ value: '1985-01-01', validity: 'invalid' }], '1985-01-01'],
  ['none is none', [], ''],
] as const)('%s', (_, datesOfBirth, date) => {
  expect(birthDateOf(person({ datesOfBirth }))).toBe(date)
})

test.each([
  ['1985-06-15', '2003-06-14', 17],
  ['1985-06-15', '2003-06-15', 18],
  ['', '2003-06-15', null],
  ['1985-06-15', '2003-06', null],
])('born %s, the age on %s is %s', (birthDate, date, age) => {
  expect(ageOn({ birthDate }, date)).toBe(age)
})

test.each([
  ['2003-06-14', '2003-12-14'],
  ['2003-06-15', '2004-06-15'],
])('a fine of %s, a day before or on the eighteenth birthday, is spent from %s', (convictionDate, spentFrom) => {
  const life = { birthDate: '1985-06-15', service: [] }
  expect(disposalMatters(disposals({ convictionDate }), life, references, '2026-11-22')).toMatchObject([{ spentFrom }])
})
