import type { Model } from '../model/model.ts'
import type { KnownNames } from './wordLikeness.ts'

/** What a model knows of names: its tables of equivalent names and of forenames. */
export const knownNames = ({ nameGroups, frequencies }: Pick<Model, 'nameGroups' | 'frequencies'>): KnownNames => ({
  isKnown: (word) => nameGroups.has(word) || frequencies.forename.values.has(word),
  areEquivalent: (a, b) => {
    const groups = nameGroups.get(b)
    return groups !== undefined && nameGroups.get(a)?.some((group) => groups.includes(group)) === true
  },
})
