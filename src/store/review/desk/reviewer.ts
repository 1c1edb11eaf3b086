import type { Queryable } from '../../queryable.ts'

/** What a rank, or the equal staff grade, may decide (Police (Vetting) Regulations 2025, r3). */
export const standings = ['below-inspector', 'inspector', 'senior'] as const

export type Standing = (typeof standings)[number]

export const reviewerRoles = ['officer', 'supervisor', 'operator', 'auditor', 'engineer'] as const

export type ReviewerRole = (typeof reviewerRoles)[number]

/** Somebody who signs in to work the queue. */
export type Reviewer = {
  readonly id: string
  /** `force/number` of their own workforce record; null for somebody from outside. */
  readonly memberKey: string | null
  /** Force of somebody from outside, who has no record here; '' for everybody else. */
  readonly force: string
  readonly rank: string
  readonly standing: Standing
  readonly roles: readonly ReviewerRole[]
  readonly active: boolean
}

const columns = `id, member_key as "memberKey", force, rank, standing, roles, active`

/** One reviewer; undefined when there is none of that name. */
export const readReviewer = async (db: Queryable, id: string): Promise<Reviewer | undefined> => {
  const { rows } = await db.query<Reviewer>(`select ${columns} from reviewer where id = $1`, [id])
  return rows[0]
}

/** Everybody who can sign in, by name. */
export const listReviewers = async (db: Queryable): Promise<readonly Reviewer[]> => {
  const { rows } = await db.query<Reviewer>(`select ${columns} from reviewer order by id`)
  return rows
}
