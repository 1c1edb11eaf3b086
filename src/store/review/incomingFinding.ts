import type { FindingKey } from './findingKey.ts'

/** Findings of welfare have a class that no flag has. */
type Key = Omit<FindingKey, 'class'> & { readonly class: string }

/** One finding as a shard or a recheck wrote it: its key, what reconciliation reads of it, and all of it. */
export type IncomingFinding = Key & {
  readonly fingerprint: string
  readonly band: string
  /** Match weight in bits. */
  readonly weight: number
  readonly signals: readonly string[]
  readonly contacts: readonly string[]
  /** JSON text of the list of events. */
  readonly incidents: string
  /** Name and version, with a hyphen between. */
  readonly modelVersion: string
  readonly marking: string
  readonly handling: readonly string[]
  /** JSON text of the whole finding. */
  readonly doc: string
}

type Facts = {
  readonly band: string
  readonly weight: number
  readonly signals: readonly string[]
  readonly contacts: readonly string[]
  readonly incidents: readonly object[]
  readonly model: { readonly name: string; readonly version: string | number }
  readonly marking?: string
  readonly handling?: readonly string[]
}

/** A finding as it is stored. A record without a marking is OFFICIAL. */
export const incomingFinding = (finding: Key & Facts, fingerprint: string): IncomingFinding => ({
  memberKey: finding.memberKey,
  class: finding.class,
  source: finding.source,
  recordKind: finding.recordKind,
  recordKey: finding.recordKey,
  relation: finding.relation,
  fingerprint,
  band: finding.band,
  weight: finding.weight,
  signals: finding.signals,
  contacts: finding.contacts,
  incidents: JSON.stringify(finding.incidents),
  modelVersion: `${finding.model.name}-${finding.model.version}`,
  marking: finding.marking ?? 'OFFICIAL',
  handling: finding.handling ?? [],
  doc: JSON.stringify(finding),
})
