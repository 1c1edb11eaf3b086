import { describe, expect, test } from 'vitest'
import { decideMode, type ModeFacts } from '../../../src/jobs/plan/decideMode.ts'

const quietNight: ModeFacts = {
  requestedMode: 'auto',
  base: { modelVersion: 'm1', policyVersion: 'p1' },
  modelVersion: 'm1',
  policyVersion: 'p1',
  hasFirstLoad: false,
  changedRecords: 100,
  records: 1_000,
  changedMembers: 10,
  members: 100,
  maxShare: 0.2,
}

describe('decideMode', () => {
  test.each<[string, Partial<ModeFacts>, ReturnType<typeof decideMode>]>([
    ['a quiet night', {}, { mode: 'delta', reason: 'delta' }],
    ['nothing changed', { changedRecords: 0, changedMembers: 0 }, { mode: 'delta', reason: 'delta' }],
    ['a full run was asked for', { requestedMode: 'full' }, { mode: 'full', reason: 'requested' }],
    ['no run covers what came before', { base: undefined }, { mode: 'full', reason: 'no-covered-run' }],
    ['another model', { modelVersion: 'm2' }, { mode: 'full', reason: 'model-changed' }],
    ['another policy', { policyVersion: 'p2' }, { mode: 'full', reason: 'policy-changed' }],
    ['a kind loaded for the first time', { hasFirstLoad: true }, { mode: 'full', reason: 'first-load' }],
    ['just at the share', { changedRecords: 200 }, { mode: 'delta', reason: 'delta' }],
    ['more records than the share', { changedRecords: 201 }, { mode: 'full', reason: 'large-delta' }],
    ['more members than the share', { changedMembers: 21 }, { mode: 'full', reason: 'large-delta' }],
    ['the last record of all gone', { changedRecords: 1, records: 0 }, { mode: 'full', reason: 'large-delta' }],
  ])('%s', (_case, change, expected) => {
    expect(decideMode({ ...quietNight, ...change })).toEqual(expected)
  })
})
