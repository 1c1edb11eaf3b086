/** The six operations that must be logged (Data Protection Act 2018, s62). Matching is combination, opening a record consultation. */
export const auditOperations = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
] as const

export type AuditOperation = (typeof auditOperations)[number]

/** Who did what to whose data, and why. Keys and field names only: never a name, a value or erased data. */
export type AuditEntry = {
  readonly actor: string
  /** Who asked for it, where that is somebody else. */
  readonly onBehalfOf?: string
  readonly operation: AuditOperation
  /** `force/number` of the member, or another key of what was touched. */
  readonly subject: string
  /** Members concerned, where the subject is a list. */
  readonly members?: readonly string[]
  readonly source?: string
  /** Names of the fields concerned. */
  readonly fields?: readonly string[]
  /** How much was touched, where it is too much to list. */
  readonly counts?: Readonly<Record<string, number>>
  readonly purpose: string
  readonly legalBasis: string
  /** In the actor's own words, 3 to 250 characters. */
  readonly justification: string
  readonly recipients?: readonly string[]
  readonly runId?: string
  readonly correlationId?: string
  readonly outcome: 'done' | 'refused' | 'failed'
}
