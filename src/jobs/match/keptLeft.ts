import type pg from 'pg'
import { type MemberVersions, memberVersions } from '../../store/matching/memberVersions.ts'
import { buildLeftPartOf } from './buildLeft.ts'
import { dropMembers, finishLeft, type Left, type LeftPart, liveRows, uniteLeft } from './left.ts'
import type { Matching } from './matching.ts'
import { versionChanges } from './versionChanges.ts'

/** A left side packed before, and of which state of the workforce: what changed since is all the next one has to read. */
export type KeptLeft = {
  readonly part: LeftPart
  /** Read before the members were: whoever changes in between is read again. */
  readonly versions: MemberVersions
}

/** A left side and what is kept of it for the next one. */
export type MadeLeft = { readonly left: Left; readonly kept: KeptLeft }

/** The same, perhaps without the left side itself: it is large, and let go when no run needs it. */
export type LastLeft = { readonly left: Left | undefined; readonly kept: KeptLeft }

/** `worn`: so much has changed that one made anew is cheaper. */
export type Renewal = 'worn' | MadeLeft

/** Shares up to which a left side is renewed: of the members that changed, and of the rows that nobody finds any more. */
const most = { changed: 0.2, dead: 0.25 }

/** Joins the parts of a workforce of which `versions` were read before them. */
export const makeLeft = (matching: Matching, versions: MemberVersions, parts: readonly LeftPart[]): MadeLeft => {
  const part = uniteLeft(matching, parts)
  return { left: finishLeft(matching, part), kept: { part, versions } }
}

/** The left side as it is now, from one that was kept: finds what a left side made anew finds. */
export const renewLeft = async (
  db: pg.Pool,
  matching: Matching,
  { left, kept }: LastLeft,
  limits: typeof most = most,
): Promise<Renewal> => {
  const versions = await memberVersions(db)
  const { gone, come } = versionChanges(kept.versions, versions)
  if (gone.length === 0 && come.length === 0) return { left: left ?? finishLeft(matching, kept.part), kept }
  if (Math.max(gone.length, come.length) > versions.ids.length * limits.changed) return 'worn'
  const staying = dropMembers(matching, kept.part, new Set(gone))
  const rows = staying.memberIds.length
  if (rows - liveRows(staying) > rows * limits.dead) return 'worn'
  return makeLeft(matching, versions, [staying, await buildLeftPartOf(db, matching, come)])
}
