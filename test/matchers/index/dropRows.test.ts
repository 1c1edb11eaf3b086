import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import {
  buildIndex,
  createIndexBuilder,
  createLinker,
  dropRows,
  indexOf,
  type LinkIndex,
  uniteParts,
} from '../../../src/matchers/index.ts'
import type { Person } from '../../../src/records/person.ts'
import { personOf } from '../../support/people.ts'
import { personModel } from '../../support/personModel.ts'
import { corrupted, randomOf, syntheticPeople } from '../../support/syntheticPeople.ts'

const model = { ...personModel(), blockLimit: 2, rareLimit: 1 }
const known = syntheticPeople(240, 3)
const random = randomOf(5)
const newcomers: readonly Person[] = [...known.slice(0, 40).map((one) => corrupted(one, random)), personOf({})]
const stream: readonly Person[] = [...known.map((one) => corrupted(one, random)), ...syntheticPeople(40, 6)]

const partOf = (people: readonly Person[]) => {
  const builder = createIndexBuilder(model)
  for (const person of people) builder.add(person)
  return builder.finishPart()
}

/** Everything a stream finds, the people of the left by name. */
const found = (index: LinkIndex, nameOf: (row: number) => string) => {
  const linker = createLinker(index, { minWeight: 0, contacts: true })
  const pairs: string[] = []
  linker.look(stream, ({ left, levels, ...pair }) =>
    pairs.push(JSON.stringify({ ...pair, left: nameOf(left), levels: [...levels] })),
  )
  const { pairsCompared, oversizeBlocks } = linker.stats()
  return { pairs: pairs.toSorted(), pairsCompared, oversizeBlocks }
}

test('a part without some of its rows, joined with newcomers, finds what an index of those who are left finds', () => {
  const before = partOf(known)
  let large = 0
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(known.length - 1), { maxLength: 200 }), (dropped) => {
      const isDropped = new Uint8Array(known.length)
      for (const row of dropped) isDropped[row] = 1
      const joined = indexOf(model, uniteParts([dropRows(before, isDropped), partOf(newcomers)]))
      const staying = known.map((_, row) => row).filter((row) => isDropped[row] === 0)
      const anew = buildIndex(model, [...staying.map((row) => known[row] as Person), ...newcomers])
      const expected = found(anew, (row) => String(staying[row] ?? `new ${row - staying.length}`))
      expect(found(joined, (row) => (row < known.length ? String(row) : `new ${row - known.length}`))).toEqual(expected)
      if (expected.oversizeBlocks.length > 0) large += 1
    }),
    { numRuns: 15 },
  )
  // Blocks above the limit are among them: a row that leaves can bring one below it.
  expect(large).toBeGreaterThan(0)
})
