import naughtyStrings from 'big-list-of-naughty-strings' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { VettingError } from '../../../src/errors.ts'
import { describeFault } from '../../../src/jobs/processor/describeFault.ts'
import { storableError } from '../../../src/jobs/processor/storableError.ts'

const coded = (code: string, message = 'CANARY-NAME') => Object.assign(new Error(message), { code })

describe('describeFault', () => {
  test.each<[string, unknown, string, string]>([
    ['refused connection', coded('ECONNREFUSED'), 'infrastructure', 'ECONNREFUSED'],
    ['reset connection', coded('ECONNRESET'), 'infrastructure', 'ECONNRESET'],
    ['server shutting down', coded('57P01'), 'infrastructure', '57P01'],
    ['statement timeout', coded('57014'), 'infrastructure', '57014'],
    ['deadlock', coded('40P01'), 'infrastructure', '40P01'],
    ['disk full', coded('53100'), 'infrastructure', '53100'],
    ['lost connection', new Error('Connection terminated unexpectedly'), 'infrastructure', 'connection-lost'],
    ['silent server', new Error('Query read timeout'), 'infrastructure', 'connection-lost'],
    [
      'unreachable database',
      new VettingError('database-unreachable', 'No answer.'),
      'infrastructure',
      'database-unreachable',
    ],
    ['source being loaded', new VettingError('conflict', 'Being loaded.'), 'infrastructure', 'conflict'],
    ['bad model', new VettingError('bad-model', 'No comparisons.'), 'data', 'bad-model'],
    ['unique violation', coded('23505'), 'data', '23505'],
    ['bug', new TypeError('CANARY-NAME is not a function'), 'data', 'internal'],
    ['thrown text', 'CANARY-NAME', 'data', 'internal'],
    ['a code that is content', coded('CANARY NAME 1990-01-01'), 'data', 'internal'],
  ])('%s', (_case, error, kind, code) => {
    const fault = describeFault(error)
    expect(fault).toMatchObject({ kind, code })
    expect(fault.text).not.toContain('CANARY')
  })
})

describe('storableError', () => {
  test('keeps no text of a foreign error, in message or stack', () => {
    for (const text of [...naughtyStrings, 'x\n    at CANARY-NAME', 'a\u0000b', '\uD800', '\uDC00x']) {
      const error = new Error(`row ${text}`)
      const stored = storableError(error, describeFault(error))
      expect(stored.message).toBe('Error.')
      expect(stored.stack).not.toContain('CANARY')
      expect(stored.stack).not.toContain(`row ${text}`)
      expect(stored.stack).toMatch(/\n\s+at .*describeFault\.test\.ts/)
    }
  })

  test('can be stored by any backend', () => {
    const error = new VettingError('bad-model', `half a pair \uD83D, a NUL \u0000, a whole pair \u{1F600}`)
    const stored = storableError(error, describeFault(error))
    expect(stored.message).toBe('half a pair \uFFFD, a NUL \uFFFD, a whole pair \u{1F600}')
  })

  test('is final when the data is at fault and only then', () => {
    const named = (error: unknown) => storableError(error, describeFault(error)).name
    expect(named(new TypeError('x'))).toBe('UnrecoverableError')
    expect(named(coded('ECONNRESET'))).toBe('Error')
  })
})
