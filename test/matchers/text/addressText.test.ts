import { expect, test } from 'vitest'
import { addressText, dwelling } from '../../../src/matchers/text/addressText.ts'

test.each([
  ['12 High Street', '12', 'HIGH ST'],
  ['Flat 3, 12 High St', '3 12', 'HIGH ST'],
  ['12A Saint John’s Road', '12A', 'ST JOHNS RD'],
  ['Rose Cottage', '', 'ROSE COTTAGE'],
  ['', '', ''],
])('%j: number %j, street %j', (line, number, street) => {
  expect(addressText(line)).toEqual({ number, street })
})

test.each([
  ['12 High Street', 'LEEDS', 'LS11AA', '12 LS11AA'],
  ['Rose Cottage', 'LEEDS', 'LS11AA', 'ROSE COTTAGE LS11AA'],
  ['12 High Street', 'LEEDS', '', '12 HIGH ST LEEDS'],
  ['12 High Street', 'PERTH', '6000', '12 HIGH ST 6000'],
  ['High Street', 'LEEDS', '', ''],
  ['', 'LEEDS', 'LS11AA', ''],
])('%j, %j, %j is the dwelling %j', (line, town, postcode, expected) => {
  expect(dwelling(addressText(line), town, postcode)).toBe(expected)
})
