import { expect, test } from 'vitest'
import { loadModel } from '../../../src/matchers/index.ts'
import { personModelJson } from '../../support/personModel.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a test reaches into JSON it is about to break
type Json = Record<string, any>

const broken = (change: (json: Json) => void): unknown => {
  const json = structuredClone(personModelJson()) as Json
  change(json)
  return json
}

test('the model file of the product loads, with chances that add up to one at most', () => {
  const model = loadModel(personModelJson())
  expect(model.comparisons.length).toBeGreaterThan(15)
  for (const { m, u } of model.comparisons) {
    expect(m.slice(1).reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.0000001)
    expect(u.slice(1).reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1.0000001)
  }
})

test.each([
  ['not an object', () => 7],
  ['NaN weight', () => broken((json) => (json['comparisons'][0].levels.exact.m = Number.NaN))],
  ['m of one', () => broken((json) => (json['comparisons'][0].levels.exact.m = 1))],
  ['unknown level', () => broken((json) => (json['comparisons'][0].levels.perfect = { m: 0.5, u: 0.1 }))],
  ['level left out', () => broken((json) => delete json['comparisons'][0].levels.exact)],
  ['unknown comparison', () => broken((json) => (json['comparisons'][0].compare = 'aura'))],
  ['name listed twice', () => broken((json) => json['comparisons'].push(json['comparisons'][0]))],
  [
    'identifier without field',
    () => broken((json) => delete json['comparisons'].find((c: Json) => c['compare'] === 'identifier').field),
  ],
  ['thresholds falling', () => broken((json) => (json['thresholds'].low = 99))],
  ['no keys', () => broken((json) => (json['keys'] = []))],
  ['listed value rarer than unseen', () => broken((json) => (json['frequencies'].surname.unseen = 0.5))],
  [
    'frequency where there is no table',
    () => broken((json) => (json['comparisons'].find((c: Json) => c['compare'] === 'sex').levels.same.frequency = 1)),
  ],
])('%s is refused as bad-model', (_what, json) => {
  expect(() => loadModel(json())).toThrowError(expect.objectContaining({ code: 'bad-model' }))
})

test.each([
  ['a share of one', { SMITH: 1 }, 'frequencies.surname.values.SMITH'],
  ['a share of nothing', { JONES: 0.1, SMITH: 0 }, 'frequencies.surname.values.SMITH'],
  ['NaN', { SMITH: Number.NaN }, 'frequencies.surname.values.SMITH'],
  ['a text', { SMITH: '0.1' }, 'frequencies.surname.values.SMITH'],
  ['a list', [0.1], 'frequencies.surname.values'],
  ['nothing', null, 'frequencies.surname.values'],
])('%s in a table of frequencies is refused, and the message says where', (_what, values, place) => {
  const json = broken((model) => (model['frequencies'].surname.values = values))
  expect(() => loadModel(json)).toThrowError(
    expect.objectContaining({ code: 'bad-model', message: expect.stringContaining(`at ${place}`) }),
  )
})

test('the fingerprint covers the file and the name tables', () => {
  const plain = loadModel(personModelJson()).fingerprint
  expect(loadModel(personModelJson()).fingerprint).toBe(plain)
  expect(loadModel(personModelJson(), { nicknames: [['ELIZABETH', 'LIZ']] }).fingerprint).not.toBe(plain)
  expect(loadModel(broken((json) => (json['blockLimit'] = 999))).fingerprint).not.toBe(plain)
})
