import { expect, test } from 'vitest'
import { blockingKeys, buildIndex, link, loadModel } from '../../../../src/matchers/index.ts'
import type { Person } from '../../../../src/records/person.ts'
import { personOf } from '../../../support/people.ts'
import { personModelJson } from '../../../support/personModel.ts'

const model = loadModel({ ...personModelJson(), keys: ['thin'] })

const areCompared = (left: Person, right: Person): boolean =>
  link(buildIndex(model, [left]), [right], () => undefined).pairsCompared === 1

type Short = Parameters<typeof personOf>[0]

test.each<[string, Short, Short]>([
  [
    'a misspelt word and the year before',
    { name: 'Annabel|', born: '1984-06-09' },
    { name: 'Annabet|Nowak', born: '1983' },
  ],
  [
    'the end of a word and the month',
    { name: '|Kowalska', born: '1984-06-09' },
    { name: 'X|Gowalska', born: '1941-06-30' },
  ],
  [
    'a town and a month',
    { town: 'Leeds', born: '1984-06-09' },
    { name: 'Ann|Nowak', town: 'Leeds', born: '1941-06-30' },
  ],
  ['a rare town alone', { name: 'Ann|', town: 'Leeds' }, { name: '|Nowak', town: 'Leeds' }],
  [
    'a misspelt town and the year',
    { town: 'Leedz', born: '1984-06-09' },
    { name: 'A|B', town: 'Leeds', born: '1984-01-01' },
  ],
  ['dates days apart', { born: '1984-06-29' }, { name: 'Ann|Nowak', born: '1984-07-03' }],
  ['year and day', { born: '1984-06-29' }, { name: 'Ann|Nowak', born: '1984-11-29' }],
  ['the domain of an e-mail address', { emails: ['an@nowak.example'] }, { name: 'A|B', emails: ['j.d@nowak.example'] }],
  [
    'the beginning of an e-mail address',
    { emails: ['nowak84@a.example'] },
    { name: 'A|B', emails: ['nowak@b.example'] },
  ],
])('finds by %s whom a row without full name may be', (_what, left, right) => {
  expect(areCompared(personOf(left), personOf(right))).toBe(true)
  expect(areCompared(personOf(right), personOf(left))).toBe(true)
})

test('rows with full names do not meet by these keys', () => {
  const ann = personOf({ name: 'Ann|Nowak', born: '1984-06-09', town: 'Leeds', emails: ['ann@nowak.example'] })
  expect(areCompared(ann, ann)).toBe(false)
})

test('keys that are stored serve either side', () => {
  const thin = blockingKeys(model, personOf({ name: 'Ann|', town: 'Leeds' }))
  const full = new Set(blockingKeys(model, personOf({ name: 'Ann|Nowak', town: 'Leeds' })))
  expect(thin.some((key) => full.has(key))).toBe(true)
})
