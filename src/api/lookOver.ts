import { asReviewer } from '../store/asReviewer.ts'
import type { Queryable } from '../store/queryable.ts'
import { type Api, type Caller, consultation } from './api.ts'

/** Reads a list of things of many members; the consultation, with the members it shows, is in the trail before it is returned. */
export const lookOver = <Row extends { readonly memberKey: string }>(
  api: Api,
  caller: Caller,
  { subject, field }: { readonly subject: string; readonly field: string },
  read: (tx: Queryable) => Promise<readonly Row[]>,
): Promise<readonly Row[]> =>
  asReviewer(api.db, caller.by, read, (rows) =>
    consultation(api, caller, {
      subject,
      members: [...new Set(rows.map(({ memberKey }) => memberKey))],
      fields: [field],
    }),
  )
