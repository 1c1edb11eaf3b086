import { describe, expect, test } from 'vitest'
import { readCells } from '../../src/demo/personOfCells.ts'
import { recordKinds } from '../../src/records/index.ts'
import { context, tinyWorld, writtenRows } from './support/smallWorld.ts'

const world = tinyWorld()
const written = Object.fromEntries(recordKinds.map((kind) => [kind, writtenRows(world, kind)]))

const outcomes = Object.fromEntries(
  recordKinds.map((kind) => [
    kind,
    (written[kind]?.rows ?? []).map((row) => readCells(kind, Object.values(row), context)),
  ]),
)

const read = (kind: (typeof recordKinds)[number]) => outcomes[kind] ?? []

describe.each(recordKinds)('rows of %s', (kind) => {
  test('are all accepted by the reader of extracts', () => {
    expect(read(kind).length).toBeGreaterThan(10)
    expect(read(kind).filter(({ ok }) => !ok)).toEqual([])
  })

  test('have keys of their own', () => {
    const keys = read(kind).map((outcome) => (outcome.ok ? outcome.key : ''))
    expect(new Set(keys).size).toBe(keys.length)
  })
})

const keysOf = (kind: (typeof recordKinds)[number]): ReadonlySet<string> =>
  new Set(read(kind).map((outcome) => (outcome.ok ? outcome.key : '')))

test.each([
  ['disposals', 'nominals'],
  ['report-persons', 'reports'],
  ['associations', 'workforce'],
] as const)('every row of %s belongs to a row of %s', (kind, ownerKind) => {
  const owners = keysOf(ownerKind)
  expect(read(kind).filter((outcome) => outcome.ok && !owners.has(outcome.owner))).toEqual([])
})

test('every line of truth names a member and a record that exist', () => {
  const members = keysOf('workforce')
  for (const kind of ['nominals', 'report-persons', 'misconduct'] as const) {
    const lines = recordKinds.flatMap((other) => written[other]?.truth ?? []).filter((row) => row.recordKind === kind)
    const records = keysOf(kind)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((row) => !members.has(row.memberKey) || !records.has(row.recordKey))).toEqual([])
  }
})

test('invalid identifiers are as rare as the noise that makes them', () => {
  let warnings = 0
  for (const row of written['nominals']?.rows ?? [])
    readCells('nominals', Object.values(row), context, (column) => {
      if (column === 'pnc_id' || column === 'cro_number') warnings++
    })
  const expected = world.nominals * 0.93 * (1 + 0.6) * 0.01
  expect(warnings).toBeGreaterThan(expected * 0.4)
  expect(warnings).toBeLessThan(expected * 1.7)
})
