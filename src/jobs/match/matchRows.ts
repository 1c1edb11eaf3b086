import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { keptFindings } from './keptFindings.ts'
import { linkRows } from './linkRows.ts'
import type { MatchContext, MatchCounts } from './matchContext.ts'
import type { ScreenedRecord } from './matching.ts'

export type Matched = { readonly counts: MatchCounts; readonly findings: readonly IncomingFinding[] }

/** Compares a page of right-hand rows of one kind with the left side, down to findings. */
export const matchRows = async (
  context: MatchContext,
  kind: ScreenedRecord['kind'],
  page: readonly StoredSheet[],
): Promise<Matched> => {
  const { kept, counts } = await linkRows(context, kind, page)
  const { findings, setAside } = await keptFindings(context, kind, kept)
  return { counts: { ...counts, setAside }, findings }
}
