import { expect, test } from 'vitest'
import { createPair } from '../../../src/matchers/compare/pair.ts'
import { buildIndex } from '../../../src/matchers/index.ts'
import { outlinePlanOf } from '../../../src/matchers/outline/plan.ts'
import { createVector } from '../../../src/matchers/pack/intVector.ts'
import { packPerson } from '../../../src/matchers/pack/packPerson.ts'
import { wordHash } from '../../../src/matchers/pack/words.ts'
import { createWorkspace, nextRow } from '../../../src/matchers/pack/workspace.ts'
import { planOf } from '../../../src/matchers/score/plan.ts'
import { earned, settlePair, weightOf } from '../../../src/matchers/score/score.ts'
import { sharedContacts } from '../../../src/matchers/score/sharedContacts.ts'
import { forgetSimilarity } from '../../../src/matchers/similarity/similarity.ts'
import { mostOfAllNames } from '../../../src/matchers/sketch/mostOfAllNames.ts'
import { sketchLeft } from '../../../src/matchers/sketch/sketches.ts'
import { sketchMayReach } from '../../../src/matchers/sketch/sketchMayReach.ts'
import { sketchMayShare } from '../../../src/matchers/sketch/sketchMayShare.ts'
import { writeSketch } from '../../../src/matchers/sketch/writeSketch.ts'
import { anyPerson } from '../../support/anyPerson.ts'
import { fc } from '../../support/fastCheck.ts'
import { personModel } from '../../support/personModel.ts'

const model = personModel({
  nicknames: [
    ['ELIZABETH', 'LIZ'],
    ['ROBERT', 'BOB', 'ROB'],
  ],
})
const plan = planOf(model)
const outlinePlan = outlinePlanOf(model)

test('a sketch never promises less than the full comparison gives, nor misses a shared contact', () => {
  let pairs = 0
  let decided = 0
  let decidable = 0
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 8 }), anyPerson, (left, right) => {
      const index = buildIndex(model, left)
      const { data, starts } = sketchLeft(index)
      const workspace = createWorkspace(model, index.strings)
      if (nextRow(workspace)) throw new Error('forgot names')
      const at = packPerson(workspace, right)
      const heap = workspace.rows.data
      const own = createVector()
      writeSketch(outlinePlan, heap, at, (word) => wordHash(workspace.words, word), own)
      const pair = createPair(model, workspace.words)
      forgetSimilarity(pair.similarity)
      Object.assign(pair, { a: index.heap, b: heap, bi: at })
      for (let row = 0; row < left.length; row += 1) {
        pair.ai = index.starts[row]!
        settlePair(pair, plan, Number.NEGATIVE_INFINITY)
        const weight = weightOf(pair)
        const start = starts[row]!
        const named = pair.levels[plan.names[0]!]! > 0
        const names = named ? plan.names.reduce((sum, slot) => sum + earned(pair, slot), 0) : Number.NEGATIVE_INFINITY
        expect(mostOfAllNames(outlinePlan.names, data, start, own.data) + 1e-9).toBeGreaterThanOrEqual(names)
        expect(sketchMayReach(outlinePlan, data, start, own.data, weight)).toBe(true)
        expect(sharedContacts(pair) === 0 || sketchMayShare(outlinePlan, data, start, own.data)).toBe(true)
        pairs += 1
        decidable += Number(weight < model.thresholds.low)
        decided += Number(!sketchMayReach(outlinePlan, data, start, own.data, model.thresholds.low))
      }
    }),
    { numRuns: 1_000 },
  )
  expect(pairs).toBeGreaterThan(2_000)
  expect(decided).toBeGreaterThan(0.8 * decidable)
})
