import { expect, test } from 'vitest'
import { alternativeNames } from '../../src/linkage/alternativeNames.ts'

test.each([
  ['Tamsin Oakheart a.k.a. Tilly Brackwell', ['Tamsin Oakheart', 'Tilly Brackwell']],
  ['Tamsin Oakheart (formerly Tamsin Brackwell)', ['Tamsin Oakheart', 'Tamsin Brackwell']],
  ['Oakheart Timber Ltd t/a Northern Oak', ['Oakheart Timber Ltd', 'Northern Oak']],
  ['Oak Brothers/Timber League', ['Oak Brothers', 'Timber League']],
  ['Tamsin Oakheart alias Tilly Brackwell alias Ruth Gale', ['Tamsin Oakheart', 'Tilly Brackwell', 'Ruth Gale']],
  ['Алиса Дубрава / Tamsin Oakheart', ['Алиса Дубрава', 'Tamsin Oakheart']],
])('reads the names in %s', (text, names) => {
  expect(alternativeNames(text)).toEqual(names)
})

test.each([
  'Tamsin Oakheart',
  'Tamsin Oakheart/Brackwell',
  'Salim s/o Karim Oakheart',
  'M/V Oakheart Star',
  'Oakheart A/S',
  '',
])('leaves %s as one name', (text) => {
  expect(alternativeNames(text)).toEqual([])
})
