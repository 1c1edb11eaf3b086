import { describe, expect, test } from 'vitest'
import { recordKinds } from '../../src/records/index.ts'
import { rowWriters } from '../../src/demo/rows/rowWriters.ts'
import { type Tally, newTally } from '../../src/demo/rows/tally.ts'
import type { TruthRow } from '../../src/demo/truth/truthRow.ts'
import { tinyWorld } from './support/smallWorld.ts'

type Kind = (typeof recordKinds)[number]

const keyOf = (kind: Kind, cells: readonly string[]): string =>
  kind === 'workforce' ? `${cells[0]}/${cells[1]}` : (cells[0] ?? '')

type Night = { readonly rows: ReadonlyMap<string, string>; readonly tally: Tally; readonly truth: readonly TruthRow[] }

const nights = new Map<string, Night>()

const written = (kind: Kind, count: number): Night => {
  const tally = newTally()
  const truth: TruthRow[] = []
  const rows = new Map(
    [...rowWriters[kind](tinyWorld(count, 0.05), { tally, truth })].map((cells) => [
      keyOf(kind, cells),
      cells.join('\u0001'),
    ]),
  )
  return { rows, tally, truth }
}

const night = (kind: Kind, count: number): Night => {
  const found = nights.get(`${kind} ${count}`) ?? written(kind, count)
  nights.set(`${kind} ${count}`, found)
  return found
}

describe.each(recordKinds)('%s', (kind) => {
  test.each([1, 2, 3])('night %i differs from the night before exactly as counted', (count) => {
    const before = night(kind, count - 1).rows
    const { rows, tally } = night(kind, count)
    const keys = [...rows.keys()]
    expect({
      added: keys.filter((key) => !before.has(key)).length,
      changed: keys.filter((key) => before.has(key) && before.get(key) !== rows.get(key)).length,
      gone: [...before.keys()].filter((key) => !rows.has(key)).length,
      unchanged: keys.filter((key) => before.get(key) === rows.get(key)).length,
    }).toEqual(tally)
  })

  test('about the asked share of the rows changes', () => {
    const { tally, rows } = night(kind, 1)
    const share = (tally.added + tally.changed + tally.gone) / rows.size
    const slack = 3 / Math.sqrt(rows.size)
    expect(share).toBeGreaterThan(0.05 - slack)
    expect(share).toBeLessThan(0.05 + slack)
  })
})

test('a later night brings new true records, and truth names only records that exist', () => {
  const before = new Set(recordKinds.flatMap((kind) => night(kind, 0).truth.map(({ recordKey }) => recordKey)))
  const after = recordKinds.map((kind) => [kind, night(kind, 1)] as const)
  const truth = after.flatMap(([, { truth: rows }]) => rows)
  for (const { recordKind, recordKey } of truth) {
    const rows = after.find(([kind]) => kind === recordKind)?.[1].rows
    expect(rows?.has(recordKey)).toBe(true)
  }
  const fresh = truth.filter(({ recordKey }) => !before.has(recordKey))
  expect(new Set(fresh.map(({ expected }) => expected)).has('CONVICTION')).toBe(true)
  expect(new Set(fresh.map(({ expected }) => expected)).has('ASSOCIATION')).toBe(true)
})
