import { expect, test } from 'vitest'
import { dateCell } from '../../src/linkage/dateCell.ts'

test.each([
  ['19801110', 'ymd', '1980-11-10'],
  ['1980/11/10', 'ymd', '1980-11-10'],
  ['1980-11-10', 'ymd', '1980-11-10'],
  ['10/11/1980', 'dmy', '1980-11-10'],
  ['11/10/1980', 'mdy', '1980-11-10'],
  ['10111980', 'dmy', '1980-11-10'],
  ['1980', 'ymd', '1980'],
  ['1980-11', 'ymd', '1980-11'],
  ['1980-13-40', 'ymd', '1980'],
  ['1980-02-77', 'ymd', '1980-02'],
  ['', 'ymd', ''],
  ['soon', 'ymd', ''],
  ['00000000', 'ymd', ''],
] as const)('%j in the order %s is %j', (text, order, expected) => {
  expect(dateCell(text, order)).toBe(expected)
})
