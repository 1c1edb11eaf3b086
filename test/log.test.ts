import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { VettingError } from '../src/errors.ts'
import { createLog, type LogFields } from '../src/log.ts'

const canary = 'Zebedee Quartermaine'

const logged = (write: (log: ReturnType<typeof createLog>) => void): string => {
  const lines: string[] = []
  write(createLog({ level: 'debug', sink: { write: (line) => lines.push(line) } }))
  expect(lines.length).toBeGreaterThan(0)
  return lines.join('')
}

const postgresError = (): Error =>
  Object.assign(new pg.DatabaseError(`duplicate key: ${canary}`, 1, 'error'), {
    code: '23505',
    detail: `Key (surname)=(${canary}) already exists.`,
    where: `COPY staging, line 3, column surname: "${canary}"`,
    constraint: 'person_pkey',
    hint: canary,
    internalQuery: `select '${canary}'`,
  })

const shapes: readonly (readonly [string, object])[] = [
  ['a field nobody allowed', { surname: canary }],
  ['a nested object', { person: { names: [{ surname: canary }] } }],
  ['an array', { rows: [canary] }],
  ['an allowed field with free text', { source: canary, code: canary, stage: `x ${canary}` }],
  ['an upper-case twin of an allowed field', { Source: canary }],
  ['a key', { [canary]: 1 }],
  ['JSON in a string', { kind: JSON.stringify({ surname: canary }) }],
  ['query parameters', { params: [canary], query: { values: [canary] } }],
  ['an error message', { err: new Error(canary) }],
  ['an error name and code', { err: named(canary, canary) }],
  ['a one-word name as code of a line', { code: 'Quartermaine' }],
  ['a one-word name as name and code of an error', { err: named('Quartermaine', 'Quartermaine') }],
  ['a Postgres error', { err: postgresError() }],
  ['the cause of our own error', { err: new VettingError('internal', 'Failed.', { cause: postgresError() }) }],
  ['a thrown string', { err: canary }],
  ['a parser error', { err: thrownBy(() => JSON.parse(`{"surname": ${canary}}`)) }],
  ['a type error', { err: thrownBy(() => (undefined as unknown as Record<string, string>)[canary]?.length) }],
  ['a message dressed up as a stack frame', { err: new Error(`x\n    at ${canary} (/${canary}:1:1)`) }],
  [
    'a message changed after the throw',
    { err: Object.assign(new Error(`    at /${canary}:1:1`), { message: 'other' }) },
  ],
  ['an aggregate error', { err: new AggregateError([new Error(canary)], canary) }],
]

function named(name: string, code: string): Error {
  return Object.assign(new Error('x'), { name, code })
}

function thrownBy(action: () => unknown): unknown {
  try {
    return action()
  } catch (error) {
    return error
  }
}

describe('createLog', () => {
  test.each(shapes)('keeps a name out of the line when it comes in %s', (_, fields) => {
    const text = logged((log) => {
      log.info(fields, 'event')
      log.child(fields).error(fields, 'event')
    })
    expect(text).not.toMatch(/zebedee|quartermaine/i)
  })

  test('keeps what an operator needs', () => {
    const text = logged((log) =>
      log.child({ run: 12, shard: '3' }).error({ rows: 5, source: 'leds', err: postgresError() }, 'Shard failed'),
    )
    expect(JSON.parse(text)).toMatchObject({
      level: 50,
      run: 12,
      shard: '3',
      rows: 5,
      source: 'leds',
      msg: 'Shard failed',
      err: { name: 'error', code: '23505', constraint: 'person_pkey' },
    })
  })

  test('keeps the message of our own errors and the position of others', () => {
    const cause = new TypeError(canary)
    const text = logged((log) =>
      log.warn({ err: new VettingError('conflict', 'Taken already.', { cause }) }, 'Refused'),
    )
    const { err } = JSON.parse(text)
    expect(err).toMatchObject({ name: 'VettingError', code: 'conflict', message: 'Taken already.' })
    expect(err.cause.at[0]).toMatch(/^test\/log\.test\.ts:\d+:\d+$/)
  })

  test('counts what it dropped', () => {
    const text = logged((log) => log.info({ surname: canary, rows: 1 } as LogFields, 'event'))
    expect(JSON.parse(text)).toMatchObject({ rows: 1, dropped: 1 })
  })

  test('says nothing below its level', () => {
    const lines: string[] = []
    createLog({ level: 'warn', sink: { write: (line) => lines.push(line) } }).info({}, 'event')
    expect(lines).toEqual([])
  })

  test('takes literal messages only', () => {
    const name: string = canary
    const text = logged((log) => {
      // @ts-expect-error a message from a variable may hold personal data
      log.info({}, name)
      // @ts-expect-error so may one put together from values
      log.info({}, `checked ${name}`)
    })
    expect(text).toContain(canary)
  })
})
