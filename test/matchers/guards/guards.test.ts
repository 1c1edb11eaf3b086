import { expect, test } from 'vitest'
import { guards } from '../../../src/matchers/guards/guards.ts'
import { assess } from '../../../src/matchers/index.ts'
import { identifier, personOf } from '../../support/people.ts'
import { personModel } from '../../support/personModel.ts'

const model = personModel()

type Short = Parameters<typeof personOf>[0]

const home: Short = { line: '12 High Street', town: 'Leeds', postcode: 'LS11AA', from: '2010-01-01' }
const phone: Short = { phones: ['+447912345678'] }
const nino: Short = { identifiers: [identifier('nino', 'AB123456C')] }
const quill: Short = { name: 'Zebedee|Quillfeather', born: '1984-06-09', sex: 'M' }

test.each<[string, Short, Short, string, string[]]>([
  ['name, date and number', { ...quill, ...nino }, { ...quill, ...nino }, 'HIGH', []],
  ['name, date and dated dwelling', { ...quill, ...home }, { ...quill, ...home }, 'HIGH', []],
  ['name, date and phone', { ...quill, ...phone }, { ...quill, ...phone }, 'HIGH', []],
  ['a rare name and date alone', quill, quill, 'MEDIUM', []],
  [
    'a common name and date alone',
    { name: 'John|Smith', born: '1984-06-09' },
    { name: 'John|Smith', born: '1984-06-09' },
    'MEDIUM',
    ['commonName'],
  ],
  [
    'name, date and dwelling, but another number',
    { ...quill, ...home, ...nino },
    { ...quill, ...home, identifiers: [identifier('nino', 'CE654321A')] },
    'MEDIUM',
    ['contradiction'],
  ],
  [
    'one year apart, all else equal',
    { ...quill, ...home, ...phone },
    { ...quill, ...home, ...phone, born: '1985-06-09' },
    'MEDIUM',
    ['nearBirthDate'],
  ],
  [
    'one year apart, name and number equal',
    { ...quill, ...nino },
    { ...quill, ...nino, born: '1985-06-09' },
    'HIGH',
    [],
  ],
  [
    'one year apart, and number and names not enough without the date',
    { ...quill, name: 'John|Quillfeather', identifiers: [identifier('driver', 'QUILL806094J99AB')] },
    {
      ...quill,
      name: 'John|Quillfeather',
      born: '1985-06-09',
      identifiers: [identifier('driver', 'QUILL806094J99AB')],
    },
    'MEDIUM',
    [],
  ],
  [
    'one year apart, number and surname equal',
    { ...quill, ...nino },
    { ...quill, ...nino, name: 'Obadiah|Quillfeather', born: '1985-06-09' },
    'MEDIUM',
    ['nearBirthDate'],
  ],
  ['a rare name with another date', quill, { ...quill, born: '1971-11-23' }, 'LOW', ['otherBirthDate']],
  [
    'a rare name and a phone with another date',
    { ...quill, ...phone },
    { ...quill, ...phone, born: '1971-11-23' },
    'MEDIUM',
    [],
  ],
  [
    '1 January and the name',
    { ...quill, born: '1984-01-01' },
    { ...quill, born: '1984-01-01' },
    'MEDIUM',
    ['placeholderDate'],
  ],
  [
    '1 January, the whole name and a phone',
    { ...quill, ...phone, born: '1984-01-01' },
    { ...quill, ...phone, born: '1984-01-01' },
    'HIGH',
    [],
  ],
  [
    '1 January, a phone and half of the name',
    { ...quill, ...home, ...phone, born: '1984-01-01' },
    { ...quill, ...home, ...phone, name: 'Zebedee|', born: '1984-01-01' },
    'MEDIUM',
    ['placeholderDate'],
  ],
  [
    'family name first',
    { ...quill, ...nino, name: 'Suet Yan|Quillfeather' },
    { ...quill, ...nino, name: 'Quillfeather Suet|Yan' },
    'HIGH',
    [],
  ],
  [
    "the father's initial first",
    { ...quill, ...nino, name: 'Zebedee|Quillfeather' },
    { ...quill, ...nino, name: 'Q Zebedee|' },
    'HIGH',
    [],
  ],
  [
    'a call name at one home',
    { ...quill, ...home, name: 'Mohammed Zebedee|Quillfeather' },
    { ...quill, ...home },
    'HIGH',
    [],
  ],
  [
    'brothers who share all but the first name',
    { ...quill, name: 'Zebedee Obadiah|Quillfeather' },
    { ...quill, name: 'Jocasta Obadiah|Quillfeather' },
    'LOW',
    ['otherFirstForename'],
  ],
  [
    'twins',
    { ...quill, ...home, name: 'Amelia|Quillfeather' },
    { ...quill, ...home, name: 'Jocasta|Quillfeather' },
    'RELATIVE',
    ['possibleTwin'],
  ],
  [
    'twins whose forenames are crossed',
    { ...quill, ...home, name: 'Amelia Jocasta|Quillfeather' },
    { ...quill, ...home, name: 'Jocasta Amelia|Quillfeather' },
    'RELATIVE',
    ['possibleTwin'],
  ],
  ['father and son', { ...quill, ...home }, { ...quill, ...home, born: '2009-11-30' }, 'RELATIVE', ['fatherAndSon']],
  [
    'father and son told apart by a suffix',
    { ...quill, ...home, born: '1984' },
    { ...quill, ...home, name: 'Zebedee|Quillfeather Jnr', born: '' },
    'RELATIVE',
    ['fatherAndSon'],
  ],
  ['one person by number, whatever the address', { ...quill, ...home, ...nino }, { ...quill, ...nino }, 'HIGH', []],
  ['no date on one side, but a number', { ...quill, ...nino }, { ...quill, ...nino, born: '' }, 'HIGH', []],
  ['strangers', quill, { name: 'Ann|Other', born: '1950-01-30' }, 'NONE', []],
])('%s', (_what, left, right, band, speaking) => {
  const assessment = assess(model, personOf(left), personOf(right))
  expect([assessment.band, assessment.guards]).toEqual([band, speaking])
})

test('a phone that is not a valid number is no second identifier', () => {
  const left = { ...personOf(quill), phones: [{ value: '123456', validity: 'invalid' as const }] }
  expect(assess(model, left, left).band).toBe('MEDIUM')
})

test('an invalid number is no second identifier', () => {
  const person = personOf({ ...quill, identifiers: [identifier('nino', 'QQ123456C', 'invalid')] })
  expect(assess(model, person, person).band).toBe('MEDIUM')
})

test.each(guards)('guard $name says what it means', ({ sentence }) => {
  expect(sentence).toMatch(/^[A-Z].*\.$/)
})
