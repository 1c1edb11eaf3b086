import { expect, test } from 'vitest'
import { verdicts } from '../../../bench/accuracy/verdicts.ts'

const baseline = { set: { f1: 0.95, coverage: 0.99 }, cultures: { worstToBest: 4 } }

test('a small change passes, in either direction', () => {
  expect(verdicts({ set: { f1: 0.9485, coverage: 0.995 }, cultures: { worstToBest: 4.3 } }, baseline)).toEqual([])
})

test.each<[string, Record<string, Record<string, number>>, string]>([
  ['F1', { set: { f1: 0.9475 } }, 'set: f1 0.9475, was 0.95'],
  ['coverage', { set: { coverage: 0.987 } }, 'set: coverage 0.987, was 0.99'],
  ['a ratio that grows', { cultures: { worstToBest: 4.5 } }, 'cultures: worstToBest 4.5, was 4'],
  ['no baseline', { other: { f1: 1 } }, 'other: no baseline for f1; run with --accept'],
])('%s is reported', (_what, figures, verdict) => {
  expect(verdicts(figures, baseline)).toEqual([verdict])
})
