import { expect, test } from 'vitest'
import { keySet } from '../../../src/store/matching/keySet.ts'
import { fc } from '../../support/fastCheck.ts'

test('tells keys from others as a Set does, 0 among them', () => {
  const key = fc.oneof(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.integer({ min: -9, max: 9 }))
  fc.assert(
    fc.property(fc.array(key), fc.array(key), (keys, asked) => {
      const has = keySet(keys)
      const known = new Set(keys)
      for (const one of [...keys, ...asked]) expect(has(one)).toBe(known.has(one))
    }),
  )
})
