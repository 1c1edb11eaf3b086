import type { Queryable } from '../queryable.ts'

/** Grounds of the harm test. */
export const harmGrounds = [
  'criminal-proceedings',
  'misconduct-proceedings',
  'national-security',
  'crime',
  'misconduct-of-others',
  'disproportionate-effort',
  'safety-of-informant-or-witness',
  'public-interest',
] as const

export type HarmGround = (typeof harmGrounds)[number]

export type Withholding = {
  readonly id: string
  readonly item: string
  readonly author: string
  /** Null until a second person agrees. */
  readonly agreedBy: string | null
}

const inForce = `
select id, item, author, agreed_by as "agreedBy" from withholding where member_key = $1 and ended_at is null order by id`

/** What is withheld from a member, or proposed to be. */
export const withholdingsOf = async (db: Queryable, memberKey: string): Promise<readonly Withholding[]> =>
  (await db.query<Withholding>(inForce, [memberKey])).rows

const proposeSql = `
insert into withholding (member_key, item, ground, reason, author, review_on) values ($1, $2, $3, $4, $5, $6)
on conflict (member_key, item) where ended_at is null do nothing returning id`

/** Proposes to withhold an item; undefined when that is proposed or in force already. */
export const proposeWithholding = async (
  db: Queryable,
  proposal: {
    readonly memberKey: string
    readonly item: string
    readonly ground: HarmGround
    readonly reason: string
    readonly author: string
    readonly reviewOn: string
  },
): Promise<string | undefined> => {
  const { memberKey, item, ground, reason, author, reviewOn } = proposal
  const { rows } = await db.query<{ id: string }>(proposeSql, [memberKey, item, ground, reason, author, reviewOn])
  return rows[0]?.id
}

const agreeSql = `
update withholding set agreed_by = $2, agreed_at = clock_timestamp()
 where id = $1 and agreed_by is null and ended_at is null returning member_key as "memberKey"`

/** Agrees to a proposal; gives its member, undefined when none of that number waits. The author's own breaks a constraint. */
export const agreeWithholding = async (db: Queryable, id: string, by: string): Promise<string | undefined> =>
  (await db.query<{ memberKey: string }>(agreeSql, [id, by])).rows[0]?.memberKey

const endSql = `
update withholding set ended_by = $2, ended_at = clock_timestamp()
 where id = $1 and ended_at is null returning member_key as "memberKey"`

/** Ends a withholding or takes a proposal back; gives its member, undefined when there is none of that number. */
export const endWithholding = async (db: Queryable, id: string, by: string): Promise<string | undefined> =>
  (await db.query<{ memberKey: string }>(endSql, [id, by])).rows[0]?.memberKey
