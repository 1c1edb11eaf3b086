import { expect, test } from 'vitest'
import { setAside } from '../../../src/matchers/conviction/setAside.ts'
import { disposals, nominal, references } from '../fixtures.ts'

test('disposals no rule can read are listed, so that a run can count them', () => {
  const list = disposals(
    { resultCode: '9876' },
    { resultCode: '1002' },
    { resultCode: '1068' },
    { resultCode: '1015', adjudication: '', convictionDate: '' },
    { resultCode: '2004', adjudication: 'Non-Conviction' },
  )
  expect(setAside(nominal(list.toReversed()), references)).toEqual(['d1', 'd3', 'd4'])
})

test('a disposal no rule can read of an offence whose conviction was quashed is not listed', () => {
  const list = disposals(
    { resultCode: '9876' },
    { resultCode: '1002', appeal: 'Conviction quashed' },
    { resultCode: '9876', offenceSequence: 2 },
  )
  expect(setAside(nominal(list), references)).toEqual(['d3'])
})
