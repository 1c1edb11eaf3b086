import { expect, test } from 'vitest'
import { districtsByRegion } from '../../../src/demo/geo/districts.ts'
import { expandOutcodes } from '../../../src/demo/geo/outcodes.ts'
import { homeAddress, population } from '../../../src/demo/geo/homeAddress.ts'
import { randomFor } from '../../../src/demo/random/random.ts'
import { normalisePostcode } from '../../../src/records/index.ts'

const homes = (whose: 0 | 1 | 2) =>
  Array.from({ length: 5_000 }, (_, index) => homeAddress(randomFor(1, whose, index), -1, whose))

test('postcodes have a valid shape and belong to one street', () => {
  const streets = new Map<string, string>()
  for (const { line, postcode } of homes(population.workforce)) {
    expect(normalisePostcode(postcode).validity).toBe('valid')
    const street = line.replace(/^Flat \d+, /, '').replace(/^\d+ /, '')
    expect(streets.get(postcode) ?? street).toBe(street)
    streets.set(postcode, street)
  }
})

test('two populations never live at the same number of a street', () => {
  const key = ({ line, postcode }: { line: string; postcode: string }) =>
    `${line.replace(/^Flat \d+, /, '')} ${postcode}`
  const members = new Set(homes(population.workforce).map(key))
  expect(homes(population.nominals).filter((home) => members.has(key(home)))).toEqual([])
})

test('an outward postcode belongs to one town', () => {
  const outcodes = districtsByRegion.flat().map(({ outcode }) => outcode)
  expect(new Set(outcodes).size).toBe(outcodes.length)
})

test('a list of outward postcodes is expanded', () => {
  expect(expandOutcodes('E1-3 CR0')).toEqual(['E1', 'E2', 'E3', 'CR0'])
})
