import type { FindingKey } from '../../store/review/findingKey.ts'
import type { FieldChange } from '../reconcile/diffJson.ts'

/** Why a "different person" is asked again, and what changed since. */
export type Reopening = {
  readonly suppressionId: string
  readonly causes: readonly string[]
  readonly what: readonly FieldChange[]
}

/** The answers "a different person" a reconciliation has to honour. */
export type Honoured = {
  /** The flags that are asked again for a listed cause, by id. */
  readonly reopenings: ReadonlyMap<string, Reopening>
  /** Flags whose answer also covers a finding of another class, by member, record and relation. */
  readonly covering: ReadonlyMap<string, string>
}

export const nothingHonoured: Honoured = { reopenings: new Map(), covering: new Map() }

type PairKey = Pick<FindingKey, 'memberKey' | 'source' | 'recordKind' | 'recordKey' | 'relation'>

/** What an answer on identity is keyed on beside the fingerprint: member, source record, and whom of the member's people. */
export const pairKeyOf = ({ memberKey, source, recordKind, recordKey, relation }: PairKey): string =>
  [memberKey, source, recordKind, recordKey, relation].join('\u0000')
