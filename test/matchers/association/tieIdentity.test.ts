import { expect, test } from 'vitest'
import { tieIdentity } from '../../../src/matchers/association/tieIdentity.ts'
import { assess } from '../../../src/matchers/index.ts'
import { subjectsOf } from '../../../src/matchers/subjects.ts'
import { personOf } from '../../support/people.ts'
import { personModel } from '../../support/personModel.ts'
import { assessment, compared, member } from '../fixtures.ts'

const [forename, surname, date] = [
  compared('Forename', 'exact'),
  compared('Surname', 'exact'),
  compared('Date of birth', 'exact'),
]
const phone = { type: 'phone', value: '+447700900461' } as const
const bandOf = (...comparisons: readonly ReturnType<typeof compared>[]) =>
  tieIdentity(assessment('MEDIUM', { comparisons }))?.band

test.each([
  ['name and birth date', [forename, surname, date], 'MEDIUM'],
  [
    'a variant forename, half a surname and the birth date',
    [compared('Forename', 'variant'), compared('Surname', 'part'), date],
    'MEDIUM',
  ],
  ['a whole name and the birth date', [compared('Name', 'same'), date], 'MEDIUM'],
  ['part of a whole name and the birth date', [compared('Name', 'partly'), date], 'LOW'],
  ['a name alone', [forename, surname], 'LOW'],
  ['forename and birth date', [forename, compared('Surname', 'different'), date], 'LOW'],
  ['surname and birth date', [compared('Forename', 'different'), surname, date], 'LOW'],
  [
    'a name and a birth date with a typing error',
    [forename, surname, compared('Date of birth', 'typing-error')],
    'LOW',
  ],
  ['a forename and a number', [forename, compared('Identifier (nino)', 'same')], 'MEDIUM'],
  [
    'a name and a number with a typing error',
    [forename, surname, compared('Identifier (nino)', 'typing-error')],
    'LOW',
  ],
] as const)('%s', (_what, comparisons, band) => {
  expect(bandOf(...comparisons)).toBe(band)
})

test('a phone of the person’s own bears out a name', () => {
  expect(tieIdentity(assessment('MEDIUM', { comparisons: [forename, surname], shared: [phone] }))).toEqual({
    band: 'MEDIUM',
  })
})

test('HIGH stands by itself; what is hardly one person is no tie', () => {
  expect(tieIdentity(assessment('HIGH'))).toEqual({ band: 'HIGH' })
  for (const band of ['LOW', 'RELATIVE', 'NONE'] as const) expect(tieIdentity(assessment(band))).toBeUndefined()
})

test('a weak tie says why', () => {
  expect(tieIdentity(assessment('MEDIUM'))).toMatchObject({
    band: 'LOW',
    caution: { guard: 'nameOnly', sentence: expect.stringContaining('namesake') as string },
  })
})

/** With the product’s own model, whose words and levels the rule rests on. */
const partner = { relationship: 'partner', forenames: 'Kim', surname: 'Harrowgate', dateOfBirth: '1986-02-03' }
const kim = subjectsOf(member({ household: [partner] }).data, [])[1]?.person ?? personOf({})

test.each([
  ['the name and the birth date of a partner', { born: '1986-02-03' }, 'MEDIUM'],
  ['the name of a partner alone', {}, 'LOW'],
] as const)('a record with %s', (_what, parts, band) => {
  const judged = assess(personModel(), kim, personOf({ name: 'Kim|Harrowgate', ...parts }))
  expect(judged.band).toBe('MEDIUM')
  expect(tieIdentity(judged)?.band).toBe(band)
})
