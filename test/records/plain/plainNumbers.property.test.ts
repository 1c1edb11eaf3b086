import { describe, expect, test } from 'vitest'
import {
  isIsoDate,
  isIsoDateAt,
  isPlainCourtCaseReference,
  normaliseCourtCaseReference,
} from '../../../src/records/index.ts'
import type { MatchBytes } from '../../../src/records/plain/shape.ts'
import { fc } from '../../support/fastCheck.ts'

/** Text of a shape with a character or two changed. */
const near = (shape: string) => {
  const of = (place: string) =>
    place === '9'
      ? fc.integer({ min: 0, max: 9 }).map(String)
      : place === 'A'
        ? fc.constantFrom(...Array.from('ABCDEFGHJKLMNPQRTUVWXYZ'))
        : fc.constant(place)
  const whole = fc.tuple(...Array.from(shape, of)).map((parts) => parts.join(''))
  const other = fc.tuple(whole, fc.nat(shape.length), fc.constantFrom('', '0', '9', 'a', 'Z', '/', '-', ' ', 'é'))
  return fc.oneof(
    { weight: 3, arbitrary: whole },
    other.map(([text, at, put]) => text.slice(0, at) + put + text.slice(at + 1)),
  )
}

const at = (matches: MatchBytes, text: string): boolean => {
  const bytes = Buffer.from(`9${text}9`)
  return matches(bytes, 1, bytes.length - 1)
}

describe('what is told from bytes is what is told from text', () => {
  test('dates', () => {
    fc.assert(
      fc.property(fc.oneof(near('9999-99-99'), near('2023-09-39'), near('2024-02-99'), near('1999-02-29')), (text) => {
        expect(at(isIsoDateAt, text)).toBe(isIsoDate(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('court case references', () => {
    let plain = 0
    fc.assert(
      fc.property(near('17/2351/999256A'), (text) => {
        const { value, validity, raw } = normaliseCourtCaseReference(text)
        const found = at(isPlainCourtCaseReference, text)
        if (found) plain++
        expect(found).toBe(validity === 'valid' && raw === undefined && value.length === 15)
      }),
      { numRuns: 2000 },
    )
    expect(plain).toBeGreaterThan(10)
  })
})
