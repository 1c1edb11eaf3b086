import { describe, expect, test } from 'vitest'
import { exitCodeOf, VettingError, type ErrorCode } from '../src/errors.ts'

describe('exitCodeOf', () => {
  test.each<[ErrorCode, number]>([
    ['internal', 1],
    ['bad-config', 2],
    ['unknown-person', 3],
    ['extract-refused', 4],
    ['conflict', 5],
    ['run-incomplete', 6],
  ])('%s gives %i', (code, expected) => {
    expect(exitCodeOf(new VettingError(code, 'message'))).toBe(expected)
  })

  test('is 1 for anything not thrown on purpose', () => {
    expect(exitCodeOf(new TypeError('message'))).toBe(1)
    expect(exitCodeOf('message')).toBe(1)
  })

  test('an error keeps its code and cause', () => {
    const cause = new Error('cause')
    const error = new VettingError('conflict', 'Taken already.', { cause })
    expect(error).toMatchObject({ name: 'VettingError', code: 'conflict', message: 'Taken already.', cause })
  })
})
