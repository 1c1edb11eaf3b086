import type { AssessedComparison, Assessment } from './assess/assess.ts'
import type { PersonRole } from '../records/intelligence.ts'
import type { Marking } from '../records/provenance.ts'
import type { Matter } from './matter.ts'
import type { Theme } from './theme.ts'

/** WELFARE: the member is a victim or witness. It is never shown among the flags. */
export type FindingClass = 'CONVICTION' | 'MISCONDUCT' | 'ASSOCIATION' | 'WELFARE'

/**
 * How the record concerns the member: `self` the record is about the member; `household` and `declared` about a person
 * the member named; `contact` about somebody who shares an address, phone, vehicle or e-mail with the member;
 * `co-mention` the member is named in one report with a suspect.
 */
export type Relation = 'self' | 'household' | 'declared' | 'contact' | 'co-mention'

/** For `contact` and `co-mention` the strength of the tie, else how sure the identity is. */
export type FindingBand = 'HIGH' | 'MEDIUM' | 'LOW' | 'RELATIVE'

export type ScreenedKind = 'nominals' | 'report-persons' | 'misconduct'

/** Whether dated stays at a shared address overlap; `unknown` where a stay has no dates. */
export type StayOverlap = 'overlap' | 'apart' | 'unknown'

/** A thing two people share. `key` is one text for every way of writing it, so that its holders can be counted. */
export type SharedThing = {
  readonly type: 'address' | 'phone' | 'vehicle' | 'email'
  readonly key: string
  readonly memberValue: string
  readonly recordValue: string
  readonly overlap: StayOverlap
  /** First and last day both were there (ISO, '' open); only where the stays overlap. */
  readonly from: string
  readonly to: string
}

/**
 * One event behind a finding. `keys` are all references it goes by (the first is `key`): two incidents that share one are
 * one event. `steps` are what became of it, in order of date (ISO).
 */
export type Incident = {
  readonly key: string
  readonly keys: readonly string[]
  readonly date: string
  readonly class: Theme
  readonly status: string
  readonly steps: readonly { readonly date: string; readonly status: string }[]
}

/** What is true of a finding and bears on the order of reading; the policy gives each a weight. */
export type FindingSignal =
  | 'indictable-only'
  | 'custody'
  | 'registration'
  | 'prevention-order'
  | 'live-process'
  | Exclude<Theme, 'discrimination'>
  | 'convicted-contact'
  | 'household'
  | 'address'
  | 'undeclared-tie'
  | 'while-serving'
  | 'sensitive-post'
  | 'under-18'
  | 'long-before-joining'
  | 'caution'
  | 'penalty-notice'
  | 'weak-grading'

/** What one pair of a member and a record amounts to. Natural key: the first six fields. */
export type Finding = {
  readonly memberKey: string
  readonly class: FindingClass
  readonly source: string
  readonly recordKind: ScreenedKind
  readonly recordKey: string
  readonly relation: Relation
  readonly band: FindingBand
  /** Match weight in bits, of the two people compared. */
  readonly weight: number
  readonly probability: number
  readonly model: Assessment['model']
  readonly guards: readonly string[]
  readonly sentence: string
  readonly comparisons: readonly AssessedComparison[]
  /** Name of the household member or declared associate compared in place of the member; '' for the member. */
  readonly via: string
  readonly matters: readonly Matter[]
  readonly signals: readonly FindingSignal[]
  readonly incidents: readonly Incident[]
  readonly shared: readonly SharedThing[]
  /** Shared things as `type:key`. */
  readonly contacts: readonly string[]
  /** The member has named this person, on the vetting form or in a declaration. */
  readonly declared: boolean
  /** Key of the declaration that names the person; '' for none. */
  readonly declaration: string
  /** Roles of the record's person; empty for nominals. */
  readonly roles: readonly PersonRole[]
  /** Highest of the records it is made of. */
  readonly marking: Marking
  /** Handling codes of the records it is made of, sorted, each once. */
  readonly handling: readonly string[]
  readonly handlingConditions: string
  /** A handling code with conditions blocks export until they are met. */
  readonly exportBlocked: boolean
  readonly basis: 'fact' | 'assessment'
}
