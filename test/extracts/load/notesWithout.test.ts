import { expect, test } from 'vitest'
import { notesWithout } from '../../../src/extracts/load/notesWithout.ts'
import { createRowNoter } from '../../../src/extracts/parse/rowNoter.ts'
import { sourceOf } from '../../../src/store/source.ts'
import { fc } from '../../support/fastCheck.ts'

const rows = fc.array(
  fc.record({ id: fc.nat(2 ** 40), keys: fc.array(fc.integer(), { maxLength: 5 }), isDropped: fc.boolean() }),
)

const notesOf = (people: readonly { readonly id: number; readonly keys: readonly number[] }[]) => {
  const noter = createRowNoter(people.length)
  for (const { id, keys } of people)
    noter.note({ id, line: 1, hashes: sourceOf(new Uint8Array(16).fill(id)), at: 0 }, Int32Array.from(keys))
  return noter.taken()
}

test('the notes of the rows that stay are those of a batch that never had the others', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const dropped = all.flatMap(({ isDropped }, at) => (isDropped ? [{ at }] : []))
      expect(notesWithout(notesOf(all), dropped)).toEqual(notesOf(all.filter(({ isDropped }) => !isDropped)))
    }),
  )
})
