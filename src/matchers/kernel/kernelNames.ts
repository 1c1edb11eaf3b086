import type { Model } from '../model/model.ts'
import { learnNames, type KernelNames } from './learnNames.ts'
import type { KernelModule } from './webAssembly.ts'

const cache = new WeakMap<Model, KernelNames>()

/** What a kernel must know of a model's names, learnt once. */
export const kernelNamesOf = (model: Model, module: KernelModule): KernelNames => {
  const known = cache.get(model)
  if (known !== undefined) return known
  const names = learnNames(model, module)
  cache.set(model, names)
  return names
}
