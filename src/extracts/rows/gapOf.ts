import type { Person } from '../../records/index.ts'
import type { CanonicalRow } from './rowKinds.ts'

/** Why a person cannot be searched for. Kept with the record and counted in the coverage register. */
export type Gap = 'no-name' | 'placeholder-name' | 'no-birth-date' | 'no-usable-key'

/** Undefined when the person has blocking keys, and so can be found. */
export const gapOf = (row: CanonicalRow, person: Person, keys: Int32Array): Gap | undefined => {
  if (keys.length > 0) return undefined
  if (person.names.length === 0) {
    const named = (row['forenames'] ?? '') !== '' || (row['surname'] ?? '') !== ''
    return named ? 'placeholder-name' : 'no-name'
  }
  return person.datesOfBirth.some(({ value }) => value !== '') ? 'no-usable-key' : 'no-birth-date'
}
