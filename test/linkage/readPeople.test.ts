import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMapping } from '../../src/linkage/mapping.ts'
import { readPeople } from '../../src/linkage/readPeople.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const folder = temporaryFolder('linkage')

const fileOf = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const mapping = parseMapping({
  id: 'id',
  forenames: ['first', 'middle'],
  surname: 'last',
  aliases: { column: 'aka', separator: ';' },
  dateOfBirth: { year: 'y', month: 'm', day: 'd' },
  sex: 'sex',
  addressLines: ['number', 'street'],
  town: 'city',
  postcode: 'zip',
  phones: ['home', 'mobile'],
  emails: 'mail',
  identifiers: { national_id: 'nid' },
  extras: { country: { column: 'country', compare: 'category' } },
})

const header = 'id,first,middle,last,aka,y,m,d,sex,number,street,city,zip,home,mobile,mail,nid,country\n'

test('a row becomes a person', async () => {
  const path = fileOf(
    'one.csv',
    `${header}7,Ann,Mary,Lee,Annie Leigh; A Li,1980,11,10,Female,12,"High St, East",Leeds,LS11AA,0113 496 0123,0770,a@b.org,99,UK\n`,
  )
  const { ids, people, rejected } = await readPeople(path, mapping)
  expect([ids, rejected]).toEqual([['7'], []])
  expect(people[0]).toEqual({
    names: [
      { kind: 'current', forenames: 'Ann Mary', surname: 'Lee' },
      { kind: 'alias', forenames: 'Annie', surname: 'Leigh' },
      { kind: 'alias', forenames: 'A', surname: 'Li' },
    ],
    datesOfBirth: [{ value: '1980-11-10', validity: 'valid' }],
    sex: 'F',
    addresses: [
      { line: '12 High St, East', town: 'Leeds', postcode: { value: 'LS11AA', validity: 'valid' }, from: '', to: '' },
    ],
    phones: [
      { value: '+441134960123', validity: 'valid', raw: '0113 496 0123' },
      { value: '0770', validity: 'invalid' },
    ],
    emails: ['a@b.org'],
    vehicles: [],
    identifiers: [{ type: 'national_id', value: '99', validity: 'valid' }],
    birthplace: '',
    occupation: '',
    extras: { country: 'UK' },
  })
})

test('a cell that stands for nothing known is a missing value', async () => {
  const path = fileOf(
    'nothing.csv',
    `${header}7,Refused,-,Not known,N/A,1900,01,01,X,00,Unknown,???,NF1 1NF,07000000000,0000,none@x.org,NK,unknown\n`,
  )
  const { people } = await readPeople(path, mapping)
  expect(people[0]).toEqual({
    names: [],
    datesOfBirth: [{ value: '1900-01-01', validity: 'placeholder' }],
    sex: 'N',
    addresses: [],
    phones: [{ value: '+447000000000', validity: 'placeholder', raw: '07000000000' }],
    emails: [],
    vehicles: [],
    identifiers: [],
    birthplace: '',
    occupation: '',
    extras: { country: '' },
  })
})

test('an empty cell is a missing value', async () => {
  const path = fileOf('empty.csv', `${header}7,,,,,,,,,,,,,,,,,\n8,Ann,,,,,,,,,,,,,,,,\n`)
  const { people } = await readPeople(path, mapping)
  expect(people[0]).toMatchObject({
    names: [],
    datesOfBirth: [],
    addresses: [],
    phones: [],
    emails: [],
    identifiers: [],
    sex: 'N',
  })
})

test('a full name is split at its last word, or after its first where the family name leads', async () => {
  const path = fileOf('full.csv', 'name\nAnn Mary Lee\nSuharto\n')
  const western = await readPeople(path, parseMapping({ fullName: 'name' }))
  expect(western.people.map(({ names }) => names[0])).toEqual([
    { kind: 'current', forenames: 'Ann Mary', surname: 'Lee' },
    { kind: 'current', forenames: '', surname: 'Suharto' },
  ])
  expect(western.ids).toEqual(['1', '2'])
  const eastern = await readPeople(path, parseMapping({ fullName: 'name', familyFirst: true }))
  expect(eastern.people[0]?.names[0]).toEqual({ kind: 'current', forenames: 'Mary Lee', surname: 'Ann' })
})

test('names that a full name gives beside one another are names of one person', async () => {
  const path = fileOf('also.csv', 'name\nAnn Lee a.k.a. Mary Lowe\n')
  const { people } = await readPeople(path, parseMapping({ fullName: 'name' }))
  expect(people[0]?.names.slice(1)).toEqual([
    { kind: 'alias', forenames: 'Ann', surname: 'Lee' },
    { kind: 'alias', forenames: 'Mary', surname: 'Lowe' },
  ])
})

test('a row with too few or too many cells is reported with its line, and the others are read', async () => {
  const path = fileOf('ragged.csv', 'id,last\n1,Lee\n2\n3,Li,more\n4,Low\n')
  const { ids, rejected } = await readPeople(path, parseMapping({ id: 'id', surname: 'last' }))
  expect(ids).toEqual(['1', '4'])
  expect(rejected).toEqual([
    { line: 3, reason: 'columns' },
    { line: 4, reason: 'columns' },
  ])
})

test.each([
  ['a column that is not there', 'id,last\n1,Lee\n', { id: 'id', surname: 'family' }, 'bad-mapping'],
  ['a column that is there twice', 'id,last,last\n1,Lee,Lee\n', { id: 'id', surname: 'last' }, 'bad-mapping'],
  ['nothing to compare', 'id,last\n1,Lee\n', { id: 'id' }, 'bad-mapping'],
  ['an id twice', 'id,last\n1,Lee\n1,Low\n', { id: 'id', surname: 'last' }, 'bad-mapping'],
  ['an empty file', '', { surname: 'last' }, 'extract-refused'],
  ['a header and no rows', 'last\n', { surname: 'last' }, 'extract-refused'],
])('%s is refused', async (what, text, value, code) => {
  const path = fileOf(`${what.replaceAll(' ', '-')}.csv`, text)
  await expect(readPeople(path, parseMapping(value))).rejects.toMatchObject({ code })
})

test('a file that is not there is named', async () => {
  await expect(readPeople(join(folder, 'none.csv'), mapping)).rejects.toMatchObject({ code: 'file-not-found' })
})

test.each([{ surnames: 'last' }, { extras: { x: { column: 'x', compare: 'guess' } } }, 7, undefined])(
  'mapping %j is refused',
  (value) => {
    expect(() => parseMapping(value)).toThrowError(expect.objectContaining({ code: 'bad-mapping' }))
  },
)
