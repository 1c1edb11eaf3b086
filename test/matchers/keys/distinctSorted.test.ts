import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { distinctSorted } from '../../../src/matchers/keys/distinctSorted.ts'

const int = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer())

test('gives each of the first values once, ascending, however many there are', () => {
  fc.assert(
    fc.property(fc.array(int, { maxLength: 200 }), fc.nat(200), (values, most) => {
      const count = Math.min(most, values.length)
      const wanted = [...new Set(values.slice(0, count))].sort((a, b) => a - b)
      expect([...distinctSorted(Int32Array.from(values), count)]).toEqual(wanted)
    }),
  )
})
