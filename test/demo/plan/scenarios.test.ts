import { describe, expect, test } from 'vitest'
import { nominalKey } from '../../../src/demo/nominals/nominalRecord.ts'
import { makeWorld } from '../../../src/demo/world.ts'
import { smallWorld, writtenRows } from '../support/smallWorld.ts'

const seeds = Array.from({ length: 12 }, (_, index) => index + 1)
const workforce = 34_000
const worlds = seeds.map((seed) => makeWorld({ seed, workforce, nominals: 20_000, reports: 8_000 }))
const nominals = worlds.flatMap(({ plan }) => [...plan.nominals.values()])
const reports = worlds.flatMap(({ plan }) => [...plan.reports.values()])

/** Members a condition befalls in one force of 34,000, on average over the seeds. */
const members = (plans: readonly { member: number; scenario: unknown }[]): number => plans.length / seeds.length

const convictions = nominals.filter(({ scenario, serial }) => scenario.kind === 'conviction' && serial === 0)

describe('convictions among 34,000 members', () => {
  test.each([
    ['in all', 161, () => true],
    ['serious traffic', 76, (offence: string) => offence === 'traffic-serious'],
    ['dishonesty or violence', 49, (offence: string) => offence === 'dishonesty' || offence === 'violence'],
    ['sexual', 3, (offence: string) => offence === 'sexual'],
  ])('%s: %i', (_, count, holds) => {
    const found = convictions.filter(({ scenario }) => scenario.kind === 'conviction' && holds(scenario.offence))
    expect(Math.abs(members(found) - count)).toBeLessThanOrEqual(1)
  })

  test('committed while serving: 8', () => {
    expect(
      members(convictions.filter(({ scenario }) => scenario.kind === 'conviction' && scenario.serving)),
    ).toBeCloseTo(8, 0)
  })
})

test('38 members in 10,000 are suspects of a report', () => {
  const suspects = reports.filter(({ scenario }) => scenario === 'suspect')
  expect((members(suspects) / workforce) * 10_000).toBeCloseTo(38, 0)
})

test('55 members in 10,000 are tied to somebody on record', () => {
  const ties = nominals.filter(
    ({ scenario: s }) =>
      s.kind === 'household' || s.kind === 'declared' || s.kind === 'contact' || (s.kind === 'relative' && s.together),
  )
  const mentions = reports.filter(({ scenario }) => scenario === 'co-mention')
  expect(((members(ties) + members(mentions)) / workforce) * 10_000).toBeCloseTo(55, 0)
})

test('no member has two scenarios', () => {
  for (const { plan } of worlds) {
    const first = [...plan.nominals.values()].filter(({ serial }) => serial === 0).map(({ member }) => member)
    const taken = [...first, ...[...plan.reports.values()].map(({ member }) => member)]
    expect(new Set(taken).size).toBe(taken.length)
  }
})

test('an offence while serving falls into the service, the others before it', () => {
  const world = makeWorld({ seed: 3, workforce: 20_000, nominals: 3_000, reports: 2_000 })
  const disposals = writtenRows(world, 'disposals').rows
  const started = new Map(
    writtenRows(world, 'workforce').rows.map((row) => [
      `${row['force']}/${row['number']}`,
      row['service']?.slice(0, 10) ?? '',
    ]),
  )
  const convicted = writtenRows(world, 'nominals').truth.filter(({ tags }) =>
    tags.some((tag) => tag.startsWith('class:')),
  )
  expect(convicted.length).toBeGreaterThan(60)
  for (const { memberKey, recordKey, tags } of convicted) {
    const own = disposals.filter((row) => row['nominal_id'] === recordKey)
    expect(own.length).toBeGreaterThan(0)
    for (const row of own)
      expect([recordKey, (row['offence_start'] ?? '') > (started.get(memberKey) ?? '')]).toEqual([
        recordKey,
        tags.includes('while-serving'),
      ])
  }
})

test('a second record of one person bears the same PNC ID, wrong check letters aside', () => {
  const world = smallWorld()
  const numberOf = new Map(
    writtenRows(world, 'nominals').rows.map((row) => [row['nominal_id'], (row['pnc_id'] ?? '').slice(0, -1)]),
  )
  const pairs = [...world.plan.nominals]
    .filter(([nominal, { pncOwner }]) => nominal !== pncOwner)
    .map(([nominal, { pncOwner }]) => [numberOf.get(nominalKey(nominal)), numberOf.get(nominalKey(pncOwner))])
    .filter(([own, first]) => own !== '' && first !== '')
  expect(pairs.length).toBeGreaterThan(0)
  expect(pairs.filter(([own, first]) => own !== first)).toEqual([])
})
