import { type RecordKind, screenedKinds } from '../../records/sourceRecord.ts'

/**
 * The table with the blocking keys of a kind, one row each; undefined for kinds nobody searches by key: members are the side
 * that is searched for, and declarations have an owner.
 */
export const keyTableOf = (kind: RecordKind): string | undefined =>
  screenedKinds.some((screened) => screened === kind) ? `blocking_key_${kind.replace('-', '_')}` : undefined
