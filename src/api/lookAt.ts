import { asReviewer } from '../store/asReviewer.ts'
import type { Queryable } from '../store/queryable.ts'
import { conflictBetween } from '../store/review/desk/conflictBetween.ts'
import { type Api, type Caller, consultation } from './api.ts'

/**
 * Reads what belongs to one member; the consultation is in the trail before anything is returned. Undefined, with an entry that
 * names the ground, when a conflict of interest stands against the caller; whether there is anything to see is not told.
 */
export const lookAt = async <Result>(
  api: Api,
  caller: Caller,
  { memberKey, fields }: { readonly memberKey: string; readonly fields: readonly string[] },
  read: (tx: Queryable) => Promise<Result>,
): Promise<Result | undefined> => {
  const { result } = await asReviewer(
    api.db,
    caller.by,
    async (tx) => {
      const ground = await conflictBetween(tx, caller.by, memberKey)
      return { ground, result: ground === null ? await read(tx) : undefined }
    },
    ({ ground }) =>
      consultation(api, caller, {
        subject: memberKey,
        ...(ground === null ? { fields } : { fields: [...fields, 'conflict', ground], outcome: 'refused' }),
      }),
  )
  return result
}
