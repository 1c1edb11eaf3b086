import { expect, test } from 'vitest'
import {
  parseCjsOffenceCode,
  parseHomeOfficeCode,
  parseNpccOffenceCode,
  participationOf,
} from '../../../src/records/codes/offenceCode.ts'

test.each([
  ['TH68001', 'TH68001'],
  ['th 68001a', 'TH68001A'],
  ['RT88C12', 'RT88C12'],
  ['COML001', 'COML001'],
  ['ABCDE12', 'ABCDE12'],
  ['TH6800', undefined],
  ['TH68001X', undefined],
])('the CJS code %s reads %s', (raw, code) => {
  expect(parseCjsOffenceCode(raw)).toBe(code)
})

test.each([
  ['TH68001', 'principal'],
  ['TH68001A', 'attempt'],
  ['TH68001B', 'aid'],
  ['TH68001C', 'conspire'],
  ['TH68001I', 'incite'],
])('%s is taken part in as %s', (code, participation) => {
  expect(participationOf(code)).toBe(participation)
})

test.each([
  ['5.2.1', '5.2.1'],
  ['5:2:1:14', '5.2.1.14'],
  ['5', undefined],
])('the NPCC code %s reads %s', (raw, code) => {
  expect(parseNpccOffenceCode(raw)).toBe(code)
})

test.each([
  ['8/6', undefined],
  ['8/06', '008/06'],
  ['008/06', '008/06'],
  ['00806', '008/06'],
])('the Home Office code %s reads %s', (raw, code) => {
  expect(parseHomeOfficeCode(raw)).toBe(code)
})
