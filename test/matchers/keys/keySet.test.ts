import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { hasKey, keySetOf } from '../../../src/matchers/keys/keySet.ts'

const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const list = fc.array(fc.oneof(key, fc.integer({ min: -3, max: 3 })), { maxLength: 2_000 })

test('a key set has the keys it was made of, and of others only 0 for 1', () => {
  fc.assert(
    fc.property(list, list, list, (a, b, others) => {
      const set = keySetOf([Int32Array.from(a), Int32Array.from(b)])
      const known = new Set([...a, ...b])
      for (const one of known) expect(hasKey(set, one)).toBe(true)
      const strange = others.filter((one) => one !== 0 && one !== 1)
      for (const one of strange) expect(hasKey(set, one)).toBe(known.has(one))
    }),
    { numRuns: 50 },
  )
})

test('an empty set has no key', () => {
  expect(hasKey(keySetOf([]), 0)).toBe(false)
})
