import { createPair, type Pair } from '../compare/pair.ts'
import { rules } from '../compare/rules.ts'
import type { Evidence } from '../guards/evidence.ts'
import { guards } from '../guards/guards.ts'
import type { Model } from '../model/model.ts'
import { packPerson } from '../pack/packPerson.ts'
import { createWorkspace, nextRow, type Workspace } from '../pack/workspace.ts'
import { type Plan, planOf } from '../score/plan.ts'
import { settlePair, weightOf } from '../score/score.ts'
import { sharedContacts } from '../score/sharedContacts.ts'
import { forgetSimilarity } from '../similarity/similarity.ts'
import type { Subject } from '../subject.ts'
import { bandOf, type Band } from './band.ts'
import { displayValue } from './displayValues.ts'
import { sentenceOf } from './sentence.ts'
import { sharedValues, type SharedValue } from './sharedValues.ts'

/** One comparison of an assessment: both values, the level, its weight and the part the value's rarity adds (bits). */
export type AssessedComparison = {
  readonly name: string
  readonly label: string
  readonly level: string
  readonly weight: number
  readonly frequencyWeight: number
  readonly leftValue: string
  readonly rightValue: string
  readonly detail: string
}

/** Everything an officer is shown of a pair, recomputable from the two records and the model. */
export type Assessment = {
  readonly model: { readonly name: string; readonly version: number; readonly fingerprint: string }
  /** Match weight, bits: the sum of all weights and frequency weights in the order listed. */
  readonly weight: number
  /** Chance that the two are one person, given the model's prior. */
  readonly probability: number
  readonly band: Band
  /** Names of the guards that speak. */
  readonly guards: readonly string[]
  readonly comparisons: readonly AssessedComparison[]
  readonly shared: readonly SharedValue[]
  readonly sentence: string
}

type Desk = { readonly workspace: Workspace; readonly pair: Pair; readonly plan: Plan }

const desks = new WeakMap<Model, Desk>()

/** What it takes to compare two people with a model, kept from one assessment to the next. */
const deskOf = (model: Model): Desk => {
  const known = desks.get(model)
  if (known !== undefined) return known
  const workspace = createWorkspace(model)
  const desk = { workspace, pair: createPair(model, workspace.words), plan: planOf(model) }
  desks.set(model, desk)
  return desk
}

const settleTwo = (model: Model, left: Subject, right: Subject): Pair => {
  const { workspace, pair, plan } = deskOf(model)
  if (nextRow(workspace)) forgetSimilarity(pair.similarity)
  pair.ai = packPerson(workspace, left)
  pair.bi = packPerson(workspace, right)
  pair.a = workspace.rows.data
  pair.b = workspace.rows.data
  settlePair(pair, plan, Number.NEGATIVE_INFINITY)
  return pair
}

const explain = (pair: Pair, left: Subject, right: Subject): AssessedComparison[] =>
  pair.model.comparisons.map((comparison, slot) => {
    const level = comparison.levels[pair.levels[slot]!]!
    const rule = rules[comparison.compare]
    const label = comparison.field === '' ? rule.label : `${rule.label} (${comparison.field})`
    return {
      name: comparison.name,
      label,
      level,
      weight: comparison.weights[pair.levels[slot]!]!,
      frequencyWeight: pair.rarity[slot]!,
      leftValue: displayValue(left, comparison, pair.leftChoice[slot]!),
      rightValue: displayValue(right, comparison, pair.rightChoice[slot]!),
      detail: comparison.field === '' ? rule.levels[level]! : `${comparison.field}: ${rule.levels[level]!}`,
    }
  })

/** Whether the model compares every contact, so that people without a shared one in their rows share none. */
const seesContacts = ({ slots: { first } }: Pair): boolean => first.phone >= 0 && first.vehicle >= 0 && first.email >= 0

/** The chance behind a match weight: 2^(weight + prior) as odds. */
export const probabilityOf = (model: Model, weight: number): number => 1 / (1 + 2 ** -(weight + model.prior))

/**
 * Compares two people from their records alone and explains the outcome, always in the same words and to the same bit; the weight is
 * the one `link` reports for the pair.
 */
export const assess = (model: Model, left: Subject, right: Subject): Assessment => {
  const pair = settleTwo(model, left, right)
  const weight = weightOf(pair)
  const contact = sharedContacts(pair)
  const evidence: Evidence = { pair, left, right, weight, contact }
  const speaking = guards.filter((guard) => guard.speaks(evidence))
  const band = bandOf(evidence, speaking)
  const comparisons = explain(pair, left, right)
  return {
    model: { name: model.name, version: model.version, fingerprint: model.fingerprint },
    weight,
    probability: probabilityOf(model, weight),
    band,
    guards: speaking.map(({ name }) => name),
    comparisons,
    shared: contact === 0 && seesContacts(pair) ? [] : sharedValues(left, right),
    sentence: sentenceOf(band, comparisons, speaking),
  }
}
