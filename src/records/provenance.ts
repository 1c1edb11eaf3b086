/** Handling of one record (DPA 2018 s38: facts apart from assessments, roles apart). Omitted fields are unknown. */
export type Marking = 'OFFICIAL' | 'OFFICIAL-SENSITIVE' | 'SECRET' | 'TOP SECRET'

export type Provenance = {
  readonly marking: Marking
  /** Handling code as received: P or C (3x5x2), 1-5 (5x5x5), '' when the source has none. */
  readonly handling: string
  readonly basis: 'fact' | 'assessment'
  /** ISO date; '' when the source sets none. */
  readonly reviewDate: string
}
