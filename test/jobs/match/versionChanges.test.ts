import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { versionChanges } from '../../../src/jobs/match/versionChanges.ts'
import { type MemberVersions, versionBytes } from '../../../src/store/matching/memberVersions.ts'

const versionsOf = (members: ReadonlyMap<number, number>): MemberVersions => {
  const entries = [...members].toSorted(([a], [b]) => a - b)
  const versions = new Uint8Array(entries.length * versionBytes)
  // States differ in one byte, now the first, now the last.
  for (const [at, [id, state]] of entries.entries()) versions[at * versionBytes + (id % 2) * (versionBytes - 1)] = state
  return { ids: Float64Array.from(entries, ([id]) => id), versions }
}

const state = fc.array(fc.tuple(fc.nat(12), fc.nat(2)), { maxLength: 12 }).map((entries) => new Map(entries))

test('who is gone, new or changed between two states of a workforce', () => {
  fc.assert(
    fc.property(state, state, (before, now) => {
      const ids = Array.from({ length: 13 }, (_, id) => id)
      const differing = ids.filter((id) => before.get(id) !== now.get(id))
      expect(versionChanges(versionsOf(before), versionsOf(now))).toEqual({
        gone: differing.filter((id) => before.has(id)),
        come: differing.filter((id) => now.has(id)),
      })
    }),
    { numRuns: 500 },
  )
})
