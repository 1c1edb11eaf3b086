import { expect, test } from 'vitest'
import { sampleBalanced } from '../../../src/demo/balanced/sampleBalanced.ts'
import { context } from '../support/smallWorld.ts'

const options = { seed: 4, perGroup: 10, strangersPerGroup: 5, context }
const sample = sampleBalanced(options)

const countBy = (groups: readonly { readonly group: string }[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { group } of groups) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

test('every group has the same number of members and of true records', () => {
  const members = countBy(sample.members)
  const links = countBy(sample.truth.filter(({ relation }) => relation === 'self'))
  expect(members.size).toBe(38)
  expect([...new Set(members.values())]).toEqual([10])
  expect([...new Set(links.values())]).toEqual([10])
})

test('every line of truth names a member and a record of the sample', () => {
  const members = new Set(sample.members.map(({ key }) => key))
  const records = new Set(sample.records.map(({ key }) => key))
  expect(records.size).toBe(sample.records.length)
  expect(sample.truth.filter(({ memberKey, recordKey }) => !members.has(memberKey) || !records.has(recordKey))).toEqual(
    [],
  )
})

test('relatives stand beside some members', () => {
  expect(sample.truth.filter(({ relation }) => relation === 'relative').length).toBe(38)
})

test('the same seed draws the same people', () => {
  expect(sampleBalanced(options)).toEqual(sample)
})
