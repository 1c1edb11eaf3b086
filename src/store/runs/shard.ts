import type { RecordKind } from '../../records/sourceRecord.ts'

/** What one shard compares: a range of right-hand record ids, changed right-hand records, or changed members. */
export type ShardWork =
  | {
      readonly sort: 'range'
      readonly recordKind: RecordKind
      /** fromId <= id < toId */
      readonly fromId: number
      readonly toId: number
    }
  | { readonly sort: 'records' }
  | { readonly sort: 'members' }

export type Shard = { readonly runId: string; readonly n: number; readonly size: number } & ShardWork
