import { expect, test } from 'vitest'
import { stageTimes } from '../../src/reports/stageTimes.ts'
import type { Stage } from '../../src/store/runs/stage.ts'

const at = (seconds: number): Date => new Date(1_000 * seconds)

const stage = (name: string, claimed: number, done: number): Stage => ({
  runId: '1',
  name,
  required: true,
  status: 'done',
  outcome: 'done',
  counts: {},
  errorCode: '',
  claim: 1,
  jobId: '',
  dispatchedAt: at(0),
  claimedAt: at(claimed),
  doneAt: at(done),
})

test('ingests that run side by side count once, and the parts add up to the whole', () => {
  const stages = [stage('ingest.a', 0, 4), stage('ingest.b', 1, 6), stage('plan', 6, 7), stage('reconcile', 12, 15)]
  const times = stageTimes(at(0), stages)
  expect(times.map(({ name, seconds }) => [name, seconds])).toEqual([
    ['ingest', 6],
    ['plan', 1],
    ['match', 5],
    ['reconcile', 3],
  ])
  expect(times.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(15)
})
