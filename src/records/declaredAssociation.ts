import type { Person } from './person.ts'
import type { Provenance } from './provenance.ts'

/** A tie a member has declared. The record's owner is the member (`force/number`). */
export type DeclaredAssociation = Provenance & {
  readonly person: Person
  readonly place: string
  readonly relationship: string
  readonly declaredOn: string
  readonly declaredTo: string
  readonly advice: string
  readonly conditions: string
}
