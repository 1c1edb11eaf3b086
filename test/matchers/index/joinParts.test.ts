import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import {
  buildIndex,
  createIndexBuilder,
  indexOf,
  joinParts,
  type LinkIndex,
  uniteParts,
} from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { personOf } from '../../support/people.ts'
import { personModel } from '../../support/personModel.ts'
import { syntheticPeople } from '../../support/syntheticPeople.ts'

const model = personModel()
const nobody = personOf({})
const people: readonly Person[] = [...syntheticPeople(300, 3), nobody, ...syntheticPeople(300, 4)]
const whole = buildIndex(model, people)

const digest = (values: Int32Array | Uint8Array): string =>
  createHash('sha256')
    .update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength))
    .digest('hex')

/** Everything an index holds, its arrays as digests: comparing millions of numbers one by one is slow. */
const contentOf = (index: LinkIndex): string =>
  JSON.stringify(index, (_name, value: unknown) =>
    value instanceof Int32Array || value instanceof Uint8Array ? digest(value) : value,
  )

const partOf = (some: readonly Person[]) => {
  const builder = createIndexBuilder(model)
  for (const person of some) builder.add(person)
  return builder.finishPart()
}

test('the left side has strings, oversize keys and a row without keys to join', () => {
  expect(whole.size).toBe(601)
  expect(whole.strings.size).toBeGreaterThan(500)
  expect(whole.notSearchable).toContain(300)
})

test('parts joined are the index of the whole, to the bit, wherever it was cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(people.length), { maxLength: 4 }), (places) => {
      const cuts = [0, ...places.toSorted((a, b) => a - b), people.length]
      const parts = cuts.slice(1).map((end, i) => partOf(people.slice(cuts[i], end)))
      expect(contentOf(joinParts(model, parts))).toBe(contentOf(whole))
    }),
    { numRuns: 30 },
  )
})

test('a few rows more are put behind the others where these lie, which those who use them do not notice', () => {
  const before = uniteParts([partOf(people.slice(0, 300)), partOf(people.slice(300, 596))])
  const index = indexOf(model, before)
  const content = contentOf(index)
  const after = uniteParts([before, partOf(people.slice(596))])
  expect(after.heap.buffer).toBe(before.heap.buffer)
  expect(after.keys.buffer).toBe(before.keys.buffer)
  expect(contentOf(indexOf(model, after))).toBe(contentOf(whole))
  expect(contentOf(index)).toBe(content)
})
