import { createPair } from '../compare/pair.ts'
import type { Model } from '../model/model.ts'
import { packPerson } from '../pack/packPerson.ts'
import { createWorkspace } from '../pack/workspace.ts'
import { planOf } from '../score/plan.ts'
import { settlePair } from '../score/score.ts'
import type { Subject } from '../subject.ts'
import { randomOf } from './randomOf.ts'
import { createCounter, type VectorCounts } from './vectorCounts.ts'

/** Calls `use` with the places of pairs: all of them where there are at most `limit`, else `limit` drawn at random. */
const drawPairs = (
  left: number,
  right: number,
  within: boolean,
  limit: number,
  seed: number,
  use: (a: number, b: number) => void,
): void => {
  const all = within ? (left * (left - 1)) / 2 : left * right
  if (all <= limit) {
    for (let a = within ? 1 : 0; a < left; a += 1) for (let b = 0; b < (within ? a : right); b += 1) use(a, b)
    return
  }
  const random = randomOf(seed)
  for (let drawn = 0; drawn < limit;) {
    const a = Math.floor(random() * left)
    const b = Math.floor(random() * right)
    if (within && a === b) continue
    use(a, b)
    drawn += 1
  }
}

/** Level vectors of random pairs between two lists of people, or within one (`right` undefined). */
export const randomVectors = (
  model: Model,
  left: readonly Subject[],
  right: readonly Subject[] | undefined,
  limit: number,
  seed: number,
): VectorCounts => {
  const workspace = createWorkspace(model)
  const pair = createPair(model, workspace.words)
  const plan = planOf(model)
  const leftRows = left.map((person) => packPerson(workspace, person))
  const rightRows = right === undefined ? leftRows : right.map((person) => packPerson(workspace, person))
  const counter = createCounter(model)
  pair.a = workspace.rows.data
  pair.b = workspace.rows.data
  drawPairs(leftRows.length, rightRows.length, right === undefined, limit, seed, (a, b) => {
    pair.ai = leftRows[a]!
    pair.bi = rightRows[b]!
    settlePair(pair, plan, Number.NEGATIVE_INFINITY)
    counter.add(pair.levels)
  })
  return counter.counts()
}
