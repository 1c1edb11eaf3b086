import type { Model } from '../model/model.ts'
import type { KnownNames } from './wordLikeness.ts'

const cache = new WeakMap<Model, KnownNames>()

const read = ({ nameGroups, frequencies }: Model): KnownNames => ({
  isKnown: (word) => nameGroups.has(word) || frequencies.forename.values.has(word),
  areEquivalent: (a, b) => {
    const groups = nameGroups.get(b)
    return groups !== undefined && nameGroups.get(a)?.some((group) => groups.includes(group)) === true
  },
})

/** What a model knows of names: its tables of equivalent names and of forenames. */
export const knownNames = (model: Model): KnownNames => {
  const known = cache.get(model) ?? read(model)
  cache.set(model, known)
  return known
}
