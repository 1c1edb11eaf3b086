import type { DeclaredAssociation } from './declaredAssociation.ts'
import type { Disposal } from './disposal.ts'
import type { IntelligencePerson, IntelligenceReport } from './intelligence.ts'
import type { MisconductCase } from './misconduct.ts'
import type { Nominal } from './nominal.ts'
import type { WorkforceMember } from './workforce.ts'

/** The record each kind of extract holds, one per row. */
export type RecordByKind = {
  readonly workforce: WorkforceMember
  readonly nominals: Nominal
  readonly disposals: Disposal
  readonly reports: IntelligenceReport
  readonly 'report-persons': IntelligencePerson
  readonly misconduct: MisconductCase
  readonly associations: DeclaredAssociation
}

export type RecordKind = keyof RecordByKind

export const recordKinds = [
  'workforce',
  'nominals',
  'disposals',
  'reports',
  'report-persons',
  'misconduct',
  'associations',
] as const satisfies readonly RecordKind[]

/** Kinds whose people are streamed past the workforce index. */
export const screenedKinds = ['nominals', 'report-persons', 'misconduct'] as const satisfies readonly RecordKind[]

export type ScreenedKind = (typeof screenedKinds)[number]

/**
 * One row of one source, normalised. `key` is the source's own row key (unique within source and kind);
 * `owner` is the key of the record it belongs to ('' for none): disposal → nominal, report person → report,
 * declared association → workforce member.
 */
export type SourceRecord<K extends RecordKind = RecordKind> = {
  readonly kind: K
  readonly source: string
  readonly key: string
  readonly owner: string
  readonly data: RecordByKind[K]
}
