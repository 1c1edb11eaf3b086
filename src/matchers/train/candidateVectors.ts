import { buildIndex } from '../index/buildIndex.ts'
import { link } from '../link.ts'
import type { Model } from '../model/model.ts'
import type { Subject } from '../subject.ts'
import { createCounter, type VectorCounts } from './vectorCounts.ts'

/** Level vectors of all candidate pairs (those sharing a key) between two lists of people, or within one (`right` undefined). */
export const candidateVectors = (
  model: Model,
  left: readonly Subject[],
  right: readonly Subject[] | undefined,
): VectorCounts => {
  const counter = createCounter(model)
  const options = { minWeight: Number.NEGATIVE_INFINITY, upper: right === undefined }
  link(buildIndex(model, left), right ?? left, (pair) => counter.add(pair.levels), options)
  return counter.counts()
}
