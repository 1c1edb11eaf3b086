import { expect, test } from 'vitest'
import { findingsFor } from '../../src/matchers/findings.ts'
import { disposals, input, nominal } from './fixtures.ts'

// The example of src/matchers/FINDINGS.md.
test('a fine and an endorsement for a theft while serving are one conviction finding', () => {
  const found = findingsFor(input(nominal(disposals({}, { resultCode: '3008' }))))
  expect(found).toMatchObject([
    {
      class: 'CONVICTION',
      band: 'HIGH',
      signals: ['while-serving', 'dishonesty'],
      incidents: [{ class: 'dishonesty' }],
      matters: [
        { effect: 'conviction', severity: 'dishonesty', whileServing: true, ageAtOffence: 29, spentFrom: '2020-06-01' },
        { effect: 'joined' },
      ],
    },
  ])
})

test('once the conviction is quashed there is none', () => {
  expect(findingsFor(input(nominal(disposals({}, { resultCode: '3008' }, { resultCode: '2079' }))))).toEqual([])
})
