import { expect, test } from 'vitest'
import { labelCeiling, type Labelled } from '../../../bench/accuracy/names/labelCeiling.ts'

const pair = (isTrue: boolean, ...features: number[]): Labelled => ({ isTrue, features })

test('labels that follow the features cost nothing', () => {
  expect(labelCeiling([pair(true, 3), pair(true, 2), pair(false, 1)])).toEqual({ errors: 0, f1: 1 })
})

test('a pair of each label with the same features costs one error', () => {
  expect(labelCeiling([pair(true, 2, 1), pair(false, 2, 1), pair(true, 3, 0)])).toEqual({ errors: 1, f1: 4 / 5 })
})

test('one feature in which the true pair is better is enough for a rule to tell them apart', () => {
  expect(labelCeiling([pair(true, 1, 2), pair(false, 5, 1)]).errors).toBe(0)
})

test('one wrong label among many that it contradicts costs one error, not many', () => {
  expect(labelCeiling([pair(false, 9), pair(true, 1), pair(true, 2), pair(true, 3)]).errors).toBe(1)
})

test('a pair held by another couple is freed along an augmenting path', () => {
  expect(labelCeiling([pair(true, 1), pair(true, 5), pair(false, 5), pair(false, 2)]).errors).toBe(2)
})
