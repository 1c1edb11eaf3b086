import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { DemoResult } from '../../src/cli/demo/runDemo.ts'
import type { QueueRow } from '../../src/store/review/listFlags.ts'
import { hasRedis, type RedisServer, startRedis } from '../support/redis.ts'
import { product } from './support/product.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const size = ['--workforce', '1500', '--nominals', '4000', '--reports', '3000', '--seed', '5']
const home = temporaryFolder('night')
const redisIsHere = hasRedis()
let redis: RedisServer | undefined

beforeAll(async () => {
  if (redisIsHere) redis = await startRedis()
})

afterAll(async () => {
  await redis?.stop()
})

/** The same files either way; the database and the queue are what differs. */
const environment = (database: string, queue: string): Record<string, string> => ({
  VETTING_HOME: home,
  ...(database === 'external' && { DATABASE_URL: inject('databaseServer') }),
  ...(queue === 'redis' && redis !== undefined && { QUEUE_URL: redis.url }),
})

type Flags = { readonly flags: readonly QueueRow[] }

const withoutNumbers = ({ flags }: Flags): string[] =>
  flags
    .map(({ memberKey, class: own, recordKind, recordKey, relation, band, tier, score, weight }) =>
      [memberKey, own, recordKind, recordKey, relation, band, tier, score, weight].join(' '),
    )
    .toSorted()

const night = async (database: string, queue: string) => {
  const env = environment(database, queue)
  const demo = await product(['demo', '--json', '-q', ...size], env)
  expect(demo.stderr).toBe('')
  expect(demo.code).toBe(0)
  const listed = await product(['--demo', 'queue', '--json', '-q', '--limit', '100000'], env)
  return { result: JSON.parse(demo.stdout) as DemoResult, flags: withoutNumbers(JSON.parse(listed.stdout) as Flags) }
}

describe('two nights of a synthetic force through the built product', () => {
  let reference: Awaited<ReturnType<typeof night>>

  beforeAll(async () => {
    reference = await night('embedded', 'postgres')
  }, 180_000)

  test('every row is accounted for, and every bad row is rejected', () => {
    for (const { report, files } of [reference.result.first, reference.result.second]) {
      for (const source of report.sources) {
        expect(source.read).toBe(source.accepted + source.rejected + source.unchanged)
        expect(source.accepted).toBe(source.new + source.changed)
      }
      for (const file of files)
        expect([file.name, file.read, file.rejected]).toEqual([file.name, file.rows, file.expectedRejects])
    }
  })

  test('the second night reports exactly what changed', () => {
    const { second } = reference.result
    expect(second.report.mode).toBe('delta')
    for (const file of second.files) expect([file.name, file.changes]).toEqual([file.name, file.expectedChanges])
  })

  test('what is true is found, and nothing untrue is held to be certain', () => {
    const { identity } = reference.result.accuracy
    expect(identity.all.recall).toBeGreaterThan(0.97)
    expect(identity.byBand.HIGH?.precision).toBeGreaterThan(0.995)
    expect(identity.byBand.HIGH?.recall).toBeGreaterThan(0.85)
  })

  test('members in scope are searched or listed with the reason', () => {
    const { people } = reference.result.first.report
    const missing = Object.values(people.notSearchable).reduce((sum, count) => sum + count, 0)
    expect(people.members).toBe(people.searched + missing)
    expect(people.members).toBe(1500)
  })

  for (const [database, queue] of [
    ['external', 'postgres'],
    ['embedded', 'redis'],
    ['external', 'redis'],
  ] as const) {
    test.runIf(queue === 'postgres' || redisIsHere)(
      `${database} Postgres with the queue on ${queue} leaves the same flags, row for row`,
      async () => {
        const other = await night(database, queue)
        expect(other.flags).toEqual(reference.flags)
        expect(other.flags.length).toBeGreaterThan(100)
      },
      180_000,
    )
  }

  test('a recheck returns what the night found of the member', async () => {
    const member = reference.flags[0]?.split(' ')[0] ?? ''
    const env = environment('embedded', 'postgres')
    const recheck = await product(['--demo', 'recheck', member, '--reason', 'acceptance test', '--json', '-q'], env)
    expect(recheck.code).toBe(0)
    const { cases } = JSON.parse(recheck.stdout) as { readonly cases: readonly Flags[] }
    const mine = reference.flags.filter((flag) => flag.startsWith(`${member} `))
    const open = cases.map(({ flags }) => ({ flags: flags.filter((flag) => 'state' in flag && flag.state === 'open') }))
    expect(open.flatMap(withoutNumbers)).toEqual(mine)
  }, 60_000)

  test('an unknown member is told apart from a member without a case', async () => {
    const env = environment('embedded', 'postgres')
    const unknown = await product(['--demo', 'recheck', '99/NOBODY', '--reason', 'acceptance test', '-q'], env)
    expect([unknown.code, unknown.stderr.includes('unknown-person')]).toEqual([3, true])
  }, 60_000)
})
