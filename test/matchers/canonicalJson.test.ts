import { expect, test } from 'vitest'
import { canonicalJson } from '../../src/matchers/canonicalJson.ts'
import { fc } from '../support/fastCheck.ts'

/** The same by the runtime: a copy whose keys were added in order. */
const ordered = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ordered)
  const copy = Object.create(null) as Record<string, unknown>
  for (const name of Object.keys(value).toSorted()) copy[name] = ordered((value as Record<string, unknown>)[name])
  return copy
}

const name = fc.oneof(
  fc.string(),
  fc.constantFrom('a', 'b', 'ä', 'Z', '0', '9', '10', '01', '-1', '1e3', '4294967294', '4294967295', '__proto__', ''),
)
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', '\\', '\n', '\u007f', '\ud800', ' !#[]~'))
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 6 }),
  ),
}))

test('canonical JSON is what the runtime writes of keys in order, whatever order they were written in', () => {
  fc.assert(
    fc.property(fc.dictionary(name, anything), (value) => {
      const expected = JSON.stringify(ordered(value))
      expect(canonicalJson(value)).toBe(expected)
      expect(canonicalJson(Object.fromEntries(Object.entries(value).toReversed()))).toBe(expected)
    }),
    { numRuns: 500 },
  )
})

test('a field that is undefined is the same as one left out, and an item that is, is null', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}')
  expect(canonicalJson([undefined, 1])).toBe('[null,1]')
})

test('objects of one kind may lack a field', () => {
  for (const value of [
    { c: 1, b: 2 },
    { c: 1, a: 2 },
    { c: 1, b: 2 },
  ])
    expect(canonicalJson(value)).toBe(JSON.stringify(ordered(value)))
})
