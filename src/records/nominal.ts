import type { Person } from './person.ts'
import type { Provenance } from './provenance.ts'

/** A named contact of a nominal, as the source lists it. */
export type Associate = { readonly name: string; readonly relationship: string }

/** One source's record of a person with convictions or other disposals. */
export type Nominal = Provenance & {
  readonly person: Person
  readonly nationality: string
  readonly description: string
  readonly warningSignals: readonly string[]
  readonly associates: readonly Associate[]
}
