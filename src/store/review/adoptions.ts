import type { Queryable } from '../queryable.ts'

/** Thresholds that were proposed, and those in effect by whom. */
export type Adoption = {
  readonly id: string
  readonly content: object
  readonly reason: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly agreedBy: string | null
  readonly effectiveAt: Date | null
}

const columns = `id, content, reason, proposed_by as "proposedBy", proposed_at as "proposedAt", agreed_by as "agreedBy",
  effective_at as "effectiveAt"`
const newest = `from adoption where effective_at is not null order by effective_at desc, id desc limit 1`

/** Whether these thresholds are those in effect; undefined on a store that has none. */
export const areAdopted = async (db: Queryable, content: object): Promise<boolean | undefined> => {
  const { rows } = await db.query<{ same: boolean }>(`select content = $1::jsonb as same ${newest}`, [
    JSON.stringify(content),
  ])
  return rows[0]?.same
}

/** Those in effect, if any, then those that wait for a second person, oldest first. */
export const listAdoptions = async (db: Queryable): Promise<readonly Adoption[]> => {
  const sql = `(select ${columns} ${newest}) union all (select ${columns} from adoption where effective_at is null order by id)`
  return (await db.query<Adoption>(sql)).rows
}

const insertSql = `
insert into adoption (content, reason, proposed_by) values ($1, $2, $3)
on conflict (content) where effective_at is null do nothing
returning id, effective_at is not null as "inEffect"`

/** Proposes thresholds, which take effect at once where one person is enough; undefined when the same wait already. */
export const proposeAdoption = async (
  tx: Queryable,
  proposal: Pick<Adoption, 'content' | 'reason' | 'proposedBy'>,
): Promise<{ readonly id: string; readonly inEffect: boolean } | undefined> => {
  const { content, reason, proposedBy } = proposal
  const values = [JSON.stringify(content), reason, proposedBy]
  return (await tx.query<{ id: string; inEffect: boolean }>(insertSql, values)).rows[0]
}

const lockSql = `
select proposed_by as "proposedBy", content = $2::jsonb as same
  from adoption where id = $1 and effective_at is null for update`

/** A proposal that waits, locked, and whether it says the same as `content`; undefined when none of that number does. */
export const lockAdoption = async (
  tx: Queryable,
  id: string,
  content: object,
): Promise<{ readonly proposedBy: string; readonly same: boolean } | undefined> =>
  (await tx.query<{ proposedBy: string; same: boolean }>(lockSql, [id, JSON.stringify(content)])).rows[0]

/** Agrees to a proposal; the rules of migration 0081 refuse its own author. */
export const agreeAdoption = async (tx: Queryable, id: string, by: string): Promise<void> => {
  await tx.query('update adoption set agreed_by = $2 where id = $1', [id, by])
}
