import { z } from 'zod'
import { recordKinds } from '../../records/sourceRecord.ts'
import { id, memberKey } from './common.ts'

/** A member, or one source record. */
export const erasureSubject = z.union([
  z.strictObject({ memberKey }),
  z.strictObject({
    source: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/),
    kind: z.enum(recordKinds),
    key: z.string().regex(/^\S{1,200}$/),
  }),
])

export type Subject = z.output<typeof erasureSubject>

/** How holds name it. */
export const subjectText = (subject: Subject): string =>
  'memberKey' in subject ? `member/${subject.memberKey}` : `record/${subject.source}/${subject.kind}/${subject.key}`

export const hold = z.object({ hold: id })

/** Proof: what went, by table, and one SHA-256 over the hashes of what it was. */
export const erasure = z.object({
  subject: z.string(),
  erased: z.array(z.object({ table: z.string(), rows: z.int(), hash: z.string() })).readonly(),
  hash: z.string(),
})
