import { asReviewer } from '../store/asReviewer.ts'
import type { Queryable } from '../store/queryable.ts'
import { conflictBetween } from '../store/review/desk/conflictBetween.ts'
import { type Api, type Caller, consult } from './api.ts'

/**
 * Reads what belongs to one member, once the consultation stands in the trail. Undefined, with an entry that names the ground,
 * when a conflict of interest stands against the caller; whether there is anything to see is not told.
 */
export const lookAt = <Result>(
  api: Api,
  caller: Caller,
  { memberKey, fields }: { readonly memberKey: string; readonly fields: readonly string[] },
  read: (tx: Queryable) => Promise<Result>,
): Promise<Result | undefined> =>
  asReviewer(api.db, caller.by, async (tx) => {
    const ground = await conflictBetween(tx, caller.by, memberKey)
    if (ground === null) {
      await consult(api, caller, tx, { subject: memberKey, fields })
      return read(tx)
    }
    await consult(api, caller, tx, { subject: memberKey, fields: [...fields, 'conflict', ground], outcome: 'refused' })
    return undefined
  })
