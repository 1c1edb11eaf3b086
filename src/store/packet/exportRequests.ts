import type { Queryable } from '../queryable.ts'

/** Something that is to leave the program, asked for by somebody, and agreed to by somebody else or not yet. */
export type ExportRequest = {
  readonly id: string
  readonly memberKey: string
  readonly digest: string
  readonly options: { readonly conditionsMet: readonly string[] }
  readonly requestedBy: string
  readonly agreedBy: string | null
}

const columns = `id, member_key as "memberKey", digest, options, requested_by as "requestedBy", agreed_by as "agreedBy"`

const insertSql = `
insert into export_request (kind, member_key, digest, options, reason, policy_version, requested_by)
values ('packet', $1, $2, $3, $4, $5, $6)
on conflict (kind, coalesce(member_key, ''), digest) where released_at is null do nothing
returning id`

/** Asks for a packet to leave; undefined when the same was asked for and has not left. */
export const requestExport = async (
  tx: Queryable,
  asked: Omit<ExportRequest, 'id' | 'agreedBy'> & { readonly reason: string; readonly policyVersion: string },
): Promise<string | undefined> => {
  const { memberKey, digest, options, reason, policyVersion, requestedBy } = asked
  const values = [memberKey, digest, JSON.stringify(options), reason, policyVersion, requestedBy]
  return (await tx.query<{ id: string }>(insertSql, values)).rows[0]?.id
}

/** A request that has not left, locked; undefined when there is none of that number. */
export const lockExport = async (tx: Queryable, id: string): Promise<ExportRequest | undefined> => {
  const sql = `select ${columns} from export_request where id = $1 and released_at is null for update`
  return (await tx.query<ExportRequest>(sql, [id])).rows[0]
}

/** The request for exactly this content that has not left, locked. */
export const lockExportOf = async (
  tx: Queryable,
  memberKey: string,
  digest: string,
): Promise<ExportRequest | undefined> => {
  const sql = `
    select ${columns} from export_request
     where kind = 'packet' and member_key = $1 and digest = $2 and released_at is null for update`
  return (await tx.query<ExportRequest>(sql, [memberKey, digest])).rows[0]
}

/** Agrees to a request; the rules of migration 0071 refuse its own author. */
export const agreeExport = async (tx: Queryable, id: string, by: string): Promise<void> => {
  await tx.query('update export_request set agreed_by = $2, agreed_at = clock_timestamp() where id = $1', [id, by])
}

/** Notes that it leaves; the rules refuse one that nobody else has agreed to. */
export const releaseExport = async (tx: Queryable, id: string, by: string): Promise<void> => {
  await tx.query('update export_request set released_by = $2, released_at = clock_timestamp() where id = $1', [id, by])
}
