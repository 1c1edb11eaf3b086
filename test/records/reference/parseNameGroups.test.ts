import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseNameGroups } from '../../../src/records/reference/parseNameGroups.ts'

const read = (table: 'nicknames' | 'name-variants') =>
  parseNameGroups(readFileSync(new URL(`../../../config/reference/${table}.csv`, import.meta.url), 'utf8'), table)

test('a row becomes a group that its first name heads', () => {
  expect(parseNameGroups('name,forms\nELIZABETH,LIZ;BETH', 'nicknames')).toEqual([['ELIZABETH', 'LIZ', 'BETH']])
})

describe.each(['nicknames', 'name-variants'] as const)('the table of %s', (table) => {
  const groups = read(table)

  test('has a few hundred groups, each headed by another name', () => {
    expect(groups.length).toBeGreaterThan(300)
    expect(new Set(groups.map(([name]) => name)).size).toBe(groups.length)
  })

  test('holds upper-case names only, none twice in a group', () => {
    for (const group of groups) {
      expect(group.every((name) => /^[A-Z]+(?: [A-Z]+)*$/.test(name))).toBe(true)
      expect(new Set(group).size).toBe(group.length)
    }
  })
})

test.each([
  ['nicknames', 'ELIZABETH', 'BETH'],
  ['nicknames', 'MALGORZATA', 'GOSIA'],
  ['nicknames', 'OLUWASEUN', 'SEUN'],
  ['nicknames', 'PADRAIG', 'PADDY'],
  ['nicknames', 'JASWINDER', 'JAZ'],
  ['name-variants', 'MOHAMMED', 'MUHAMMAD'],
  ['name-variants', 'CHAUDHRY', 'CHOWDHURY'],
  ['name-variants', 'SERGEI', 'SERHII'],
] as const)('in %s, %s and %s stand in one group', (table, one, other) => {
  expect(read(table).some((group) => group.includes(one) && group.includes(other))).toBe(true)
})
