import type pg from 'pg'
import { screenedKinds } from '../../records/sourceRecord.ts'
import { candidateIds } from '../../store/matching/candidateIds.ts'
import { sheetsByIds } from '../../store/matching/sheetsOf.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import type { Left } from './left.ts'
import type { Matching } from './matching.ts'
import type { MemberCache } from './memberCache.ts'
import type { MatchContext } from './matchContext.ts'
import { matchPages, type SheetPage } from './matchPages.ts'
import type { Matched } from './matchRows.ts'
import { pageSize, pagesOf } from './pagesOf.ts'
import { readAhead } from './readAhead.ts'

const keysOf = (members: MemberCache, id: number, matching: Matching): readonly number[] => [
  ...new Set((members.get(id)?.people ?? []).flatMap(({ person }) => [...matching.blockingKeys(person)])),
]

/** A byte for each row of the left side, 1 for the people of some members. */
const rowsOf = ({ memberIds }: Left, ids: ReadonlySet<number>): Uint8Array =>
  Uint8Array.from(memberIds, (id) => Number(ids.has(id)))

/** The sheets of everybody who shares a key with any of several people, page by page. */
async function* candidatePages(db: pg.Pool, keysOfPeople: readonly (readonly number[])[]): AsyncGenerator<SheetPage> {
  for (const kind of screenedKinds) {
    const ids = await candidateIds(db, kind, keysOfPeople)
    const reads = pagesOf(ids, pageSize).map((page) => () => sheetsByIds(db, kind, page))
    for await (const rows of readAhead(reads)) yield { kind, rows }
  }
}

/**
 * Compares some members with everybody who shares a blocking key with them. `left` may hold more people than theirs.
 */
export const matchMembers = async (
  context: Omit<MatchContext, 'among'>,
  memberIds: readonly number[],
): Promise<Matched> => {
  const { db, members } = context
  await members.load(memberIds)
  const among = rowsOf(context.left, new Set(memberIds))
  const keys = memberIds.map((id) => keysOf(members, id, context.matching)).filter((own) => own.length > 0)
  const findings: IncomingFinding[] = []
  const { counts } = await matchPages({ ...context, among }, candidatePages(db, keys), (found) =>
    findings.push(...found),
  )
  return { counts, findings }
}
