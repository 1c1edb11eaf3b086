import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modelCard } from '../../../bench/accuracy/modelCard.ts'
import type { Figures } from '../../../bench/accuracy/verdicts.ts'
import { parseModelFile } from '../../../src/matchers/index.ts'

const text = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

test('the model card says what the model file and the figures of the gate say', () => {
  const file = parseModelFile(JSON.parse(text('config/models/person-1.json')))
  const baseline = JSON.parse(text('bench/accuracy/baseline.json')) as Record<string, Figures>
  expect(text('docs/model-card.md')).toBe(modelCard(file, baseline))
})
