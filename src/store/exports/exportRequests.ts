import type { Queryable } from '../queryable.ts'

export type ExportKind = 'packet' | 'audit'

/** Something that is to leave the program, asked for by somebody, and agreed to by somebody else or not yet. */
export type ExportRequest<Options> = {
  readonly id: string
  /** `force/number`; null for the audit trail, which is of everybody. */
  readonly memberKey: string | null
  /** SHA-256 (hex) of what is to leave. */
  readonly digest: string
  /** What it is made with. */
  readonly options: Options
  readonly requestedBy: string
  readonly agreedBy: string | null
}

const columns = `id, member_key as "memberKey", digest, options, requested_by as "requestedBy", agreed_by as "agreedBy"`

const insertSql = `
insert into export_request (kind, member_key, digest, options, reason, policy_version, requested_by)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (kind, coalesce(member_key, ''), digest) where released_at is null do nothing
returning id`

/** Asks for something to leave; undefined when the same was asked for and has not left. */
export const requestExport = async (
  tx: Queryable,
  asked: Omit<ExportRequest<object>, 'id' | 'agreedBy'> & {
    readonly kind: ExportKind
    readonly reason: string
    readonly policyVersion: string
  },
): Promise<string | undefined> => {
  const { kind, memberKey, digest, options, reason, policyVersion, requestedBy } = asked
  const values = [kind, memberKey, digest, JSON.stringify(options), reason, policyVersion, requestedBy]
  return (await tx.query<{ id: string }>(insertSql, values)).rows[0]?.id
}

const lockSql = `select ${columns} from export_request where kind = $1 and id = $2 and released_at is null for update`

/** A request that has not left, locked; undefined when there is none of that number. */
export const lockExport = async <Options>(
  tx: Queryable,
  kind: ExportKind,
  id: string,
): Promise<ExportRequest<Options> | undefined> => (await tx.query<ExportRequest<Options>>(lockSql, [kind, id])).rows[0]

const lockPacketSql = `
select ${columns} from export_request
 where kind = 'packet' and member_key = $1 and digest = $2 and released_at is null for update`

/** The request for exactly this packet that has not left, locked. */
export const lockPacketExport = async <Options>(
  tx: Queryable,
  memberKey: string,
  digest: string,
): Promise<ExportRequest<Options> | undefined> =>
  (await tx.query<ExportRequest<Options>>(lockPacketSql, [memberKey, digest])).rows[0]

/** Agrees to a request; the rules of migration 0071 refuse its own author. */
export const agreeExport = async (tx: Queryable, id: string, by: string): Promise<void> => {
  await tx.query('update export_request set agreed_by = $2, agreed_at = clock_timestamp() where id = $1', [id, by])
}

/** Notes that it leaves; the rules refuse one that nobody else has agreed to. */
export const releaseExport = async (tx: Queryable, id: string, by: string): Promise<void> => {
  await tx.query('update export_request set released_by = $2, released_at = clock_timestamp() where id = $1', [id, by])
}
