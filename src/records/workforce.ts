import type { Person } from './person.ts'
import type { Provenance } from './provenance.ts'

export type WorkforceClass = 'officer' | 'special' | 'staff' | 'volunteer' | 'contractor' | 'secondee'
export type DutyStatus = 'FULL' | 'RESTRICTED' | 'SUSPENDED' | 'REDEPLOYED' | 'ABSENT' | 'LEFT' | 'LEFT_DURING_PROCESS'
export type VettingLevel = 'RV' | 'MV' | 'NPPV' | 'CTC' | 'SC' | 'eSC' | 'DV'

/** ISO dates; `end` is '' while serving. */
export type ServiceSpell = { readonly start: string; readonly end: string }

/** A partner or a co-resident over 10 named on the vetting form. */
export type HouseholdMember = {
  readonly relationship: string
  readonly forenames: string
  readonly surname: string
  readonly dateOfBirth: string
}

/** Clearance dates are ISO; '' when not granted or not time-limited. */
export type Clearance = {
  readonly level: VettingLevel | ''
  readonly granted: string
  readonly expiry: string
  readonly checksDone: readonly string[]
  readonly conditions: string
}

/** Identified by force code and local number together, never the number alone. */
export type WorkforceMember = Provenance & {
  readonly person: Person
  readonly force: string
  readonly number: string
  readonly workforceClass: WorkforceClass
  readonly title: string
  readonly rank: string
  readonly post: string
  readonly command: string
  /** `force/number` of the line manager, '' when none. */
  readonly lineManager: string
  readonly service: readonly ServiceSpell[]
  readonly dutyStatus: DutyStatus
  readonly clearance: Clearance
  readonly household: readonly HouseholdMember[]
}
