import type { Queryable } from '../queryable.ts'

/** Days of the trail, UTC and both included, null for no limit; up to the entry that was the last when they were asked for. */
export type TrailPart = { readonly from: string | null; readonly to: string | null; readonly upTo: string }

const digestSql = `
select count(*)::int as entries,
       encode(sha256(coalesce(string_agg(sha256(previous_hash || convert_to(content, 'UTF8')), '' order by seq), '')), 'hex')
         as digest
  from audit_entry
 where seq <= $3 and ($1::text is null or at >= $1) and ($2::text is null or at < ($2::date + 1)::text)`

/** How many entries a part of the trail has, and one SHA-256 (hex) over all they say. */
export const digestOfTrail = async (
  db: Queryable,
  { from, to, upTo }: TrailPart,
): Promise<{ readonly entries: number; readonly digest: string }> => {
  const { rows } = await db.query<{ entries: number; digest: string }>(digestSql, [from, to, upTo])
  return rows[0] ?? { entries: 0, digest: '' }
}

/** An export of the trail that was asked for and has not left. */
export type WaitingExport = TrailPart & {
  readonly id: string
  readonly digest: string
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: Date
  readonly agreedBy: string | null
}

const waitingSql = `
select id, digest, reason, requested_by as "requestedBy", requested_at as "requestedAt", agreed_by as "agreedBy",
       options ->> 'from' as "from", options ->> 'to' as "to", options ->> 'upTo' as "upTo"
  from export_request where kind = 'audit' and released_at is null order by id`

/** The exports of the trail that were asked for and have not left, oldest first. */
export const waitingExports = async (db: Queryable): Promise<readonly WaitingExport[]> =>
  (await db.query<WaitingExport>(waitingSql)).rows

const releasedSql = `
select options ->> 'from' as "from", options ->> 'to' as "to", options ->> 'upTo' as "upTo"
  from export_request where kind = 'audit' and id = $1 and released_by = $2`

/** What somebody has released; undefined when they have not. */
export const releasedTo = async (db: Queryable, id: string, by: string): Promise<TrailPart | undefined> =>
  (await db.query<TrailPart>(releasedSql, [id, by])).rows[0]
