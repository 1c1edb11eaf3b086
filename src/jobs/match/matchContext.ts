import type pg from 'pg'
import type { Left } from './left.ts'
import type { LinkCounts, Matching } from './matching.ts'
import type { MemberCache } from './memberCache.ts'

/** What rows are compared with, and by what. */
export type MatchContext = {
  readonly db: pg.Pool
  readonly matching: Matching
  readonly left: Left
  readonly members: MemberCache
  /** A byte for each row of the left side, 0 for people who are not compared; everybody is when left out. */
  readonly among?: Uint8Array
}

/** What was compared and kept, and disposals of records with a pair that may matter which no rule can read. */
export type MatchCounts = LinkCounts & { readonly pairs: number; readonly setAside: number }

export const noCounts: MatchCounts = { compared: 0, notSearchable: 0, oversizeHits: 0, pairs: 0, setAside: 0 }

export const addCounts = (a: MatchCounts, b: MatchCounts): MatchCounts => ({
  compared: a.compared + b.compared,
  notSearchable: a.notSearchable + b.notSearchable,
  oversizeHits: a.oversizeHits + b.oversizeHits,
  pairs: a.pairs + b.pairs,
  setAside: a.setAside + b.setAside,
})
