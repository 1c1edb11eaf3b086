import type { Finding } from '../../matchers/finding.ts'
import type { Queryable } from '../../store/queryable.ts'
import { changedSince, mayReadRecords } from '../../store/replay/changedSince.ts'
import type { FlagVersion, KeptModel } from '../../store/replay/readReplay.ts'
import type { Policy } from '../policy/policy.ts'
import { diffJson, type FieldChange } from '../reconcile/diffJson.ts'

/** Compares the member and the record of a finding anew, under a model and policy that were kept. */
export type Rematch = (
  pair: Pick<Finding, 'memberKey' | 'source' | 'recordKind' | 'recordKey'>,
  under: { readonly model: KeptModel; readonly policy: Policy },
) => Promise<
  | { readonly gone: 'member' | 'record' }
  | {
      readonly findings: readonly { readonly class: string; readonly relation: string; readonly doc: string }[]
      readonly owner: string
    }
>

/**
 * What a replay rests on: `re-read` where the source records were read and compared again, `stored` where only the evidence
 * kept with the flag is left, and why.
 */
export type Inputs =
  | { readonly from: 're-read'; readonly differences: readonly FieldChange[] }
  | {
      readonly from: 'stored'
      readonly why:
        | 'earlier-state'
        | 'withdrawn'
        | 'member-gone'
        | 'record-gone'
        | 'changed-since'
        | 'no-right-to-records'
    }

/** Reads the records behind the present state of a flag again, where they are still what it was made of. */
export async function rereadInputs(
  db: Queryable,
  version: FlagVersion,
  under: { readonly model: KeptModel; readonly policy: Policy },
  rematch: Rematch,
): Promise<Inputs> {
  if (version.isWithdrawn) return { from: 'stored', why: 'withdrawn' }
  if (!(await mayReadRecords(db))) return { from: 'stored', why: 'no-right-to-records' }
  const stored = JSON.parse(version.evidence) as Finding
  const again = await rematch(stored, under)
  if ('gone' in again) return { from: 'stored', why: `${again.gone}-gone` }
  const { memberKey, source, recordKind, recordKey } = stored
  const pair = { memberKey, source, recordKind, recordKey, owner: again.owner }
  if (await changedSince(db, version.reconciliationId, pair)) return { from: 'stored', why: 'changed-since' }
  const found = again.findings.find((one) => one.class === stored.class && one.relation === stored.relation)
  return { from: 're-read', differences: differencesOf(version.evidence, found?.doc) }
}

/** Byte for byte; where only bytes differ and no value, the texts themselves. */
const differencesOf = (before: string, after: string | undefined): readonly FieldChange[] => {
  if (before === after) return []
  if (after === undefined) return [{ field: 're-read', before: 'found', after: 'not found' }]
  const fields = diffJson(JSON.parse(before), JSON.parse(after), 're-read')
  return fields.length > 0 ? fields : [{ field: 're-read', before, after }]
}
