import type { ModelFile } from '../matchers/index.ts'
import type { KeyChoice } from './keyChoice.ts'
import type { Mapping } from './mapping.ts'
import { modelFor } from './modelFor.ts'

/** A model file cut to a mapping (see `modelFor`), with the candidate keys asked for. */
export const startingModel = (model: ModelFile, mapping: Mapping, keys: KeyChoice = 'wide'): ModelFile => {
  const start = modelFor(model, mapping)
  return keys === 'wide' ? start : { ...start, keys: model.keys, commonNameShare: model.commonNameShare }
}
