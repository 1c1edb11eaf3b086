import { fc } from '../../support/fastCheck.ts'
import { expect, test } from 'vitest'
import { createPair } from '../../../src/matchers/compare/pair.ts'
import { buildIndex } from '../../../src/matchers/index.ts'
import { outline } from '../../../src/matchers/outline/layout.ts'
import { mayReach } from '../../../src/matchers/outline/mayReach.ts'
import { mayShareContact } from '../../../src/matchers/outline/mayShareContact.ts'
import { mostOfNames } from '../../../src/matchers/outline/mostOfNames.ts'
import { outlinePlanOf } from '../../../src/matchers/outline/plan.ts'
import { createProbe, readProbe } from '../../../src/matchers/outline/probe.ts'
import { packPerson } from '../../../src/matchers/pack/packPerson.ts'
import { wordHash } from '../../../src/matchers/pack/words.ts'
import { createWorkspace, nextRow } from '../../../src/matchers/pack/workspace.ts'
import { planOf } from '../../../src/matchers/score/plan.ts'
import { earned, settlePair, weightOf } from '../../../src/matchers/score/score.ts'
import { sharedContacts } from '../../../src/matchers/score/sharedContacts.ts'
import { forgetSimilarity } from '../../../src/matchers/similarity/similarity.ts'
import { anyPerson } from '../../support/anyPerson.ts'
import { personModel } from '../../support/personModel.ts'

const model = personModel({
  nicknames: [
    ['ELIZABETH', 'LIZ'],
    ['ROBERT', 'BOB', 'ROB'],
  ],
})
const plan = planOf(model)
const nameSlots = plan.names

test('an outline never promises less than the full comparison gives, nor misses a shared contact', () => {
  let decided = 0
  let pairs = 0
  fc.assert(
    fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 8 }), anyPerson, (left, right) => {
      const index = buildIndex(model, left)
      const workspace = createWorkspace(model, index.strings)
      if (nextRow(workspace)) throw new Error('forgot names')
      const at = packPerson(workspace, right)
      const probe = createProbe(outlinePlanOf(model))
      readProbe(probe, workspace.rows.data, at, (word) => wordHash(workspace.words, word))
      const pair = createPair(model, workspace.words)
      forgetSimilarity(pair.similarity)
      Object.assign(pair, { a: index.heap, b: workspace.rows.data, bi: at })
      for (let row = 0; row < left.length; row += 1) {
        pair.ai = index.starts[row]!
        settlePair(pair, plan, Number.NEGATIVE_INFINITY)
        const line = row * outline.size
        const named = pair.levels[nameSlots[0]!]! > 0
        const names = named ? nameSlots.reduce((sum, slot) => sum + earned(pair, slot), 0) : Number.NEGATIVE_INFINITY
        expect(mostOfNames(probe, index.outlines, line) + 1e-9).toBeGreaterThanOrEqual(names)
        expect(mayReach(probe, index.outlines, line, weightOf(pair))).toBe(true)
        expect(sharedContacts(pair) === 0 || mayShareContact(probe, index.outlines, line)).toBe(true)
        pairs += 1
        if (!mayReach(probe, index.outlines, line, model.thresholds.low)) decided += 1
      }
    }),
    { numRuns: 2_000 },
  )
  expect(decided).toBeGreaterThan(0.3 * pairs)
})
