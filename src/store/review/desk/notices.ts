import type { Queryable } from '../../queryable.ts'

/** What a recipient has to be told of a flag, and whether it reached them; times are UTC. */
export type NoticeRow = {
  readonly id: string
  readonly flagId: string
  readonly memberKey: string
  readonly recipient: string
  readonly cause: 'withdrawn' | 'corrected' | 'undone' | 'overturned'
  readonly at: Date
  readonly deliveredAt: Date | null
  readonly acknowledgedAt: Date | null
}

const columns = `
  n.id, n.flag_id as "flagId", g.member_key as "memberKey", n.recipient, n.cause, n.at, n.delivered_at as "deliveredAt",
  n.acknowledged_at as "acknowledgedAt"`

/** Notices nobody has acknowledged, oldest first; of one member all of them. */
export const listNotices = async (db: Queryable, memberKey: string | undefined): Promise<readonly NoticeRow[]> => {
  const sql = `
    select ${columns} from recipient_notice n join flag g on g.id = n.flag_id
     where case when $1::text is null then n.acknowledged_at is null else g.member_key = $1 end order by n.id`
  return (await db.query<NoticeRow>(sql, [memberKey ?? null])).rows
}

/** Locks a notice; undefined when there is none of that number. */
export const lockNotice = async (tx: Queryable, id: string): Promise<NoticeRow | undefined> => {
  const sql = `select ${columns} from recipient_notice n join flag g on g.id = n.flag_id where n.id = $1 for update of n`
  return (await tx.query<NoticeRow>(sql, [id])).rows[0]
}

const receiptSql = `
update recipient_notice
   set delivered_at = coalesce(delivered_at, clock_timestamp()), receipt_by = coalesce(receipt_by, $3),
       acknowledged_at = case when $2 then clock_timestamp() end
 where id = $1`

/** Enters that a notice was delivered, or acknowledged (and so delivered); the database keeps what was entered before. */
export const setReceipt = async (tx: Queryable, id: string, isAcknowledged: boolean, by: string): Promise<void> => {
  await tx.query(receiptSql, [id, isAcknowledged, by])
}
