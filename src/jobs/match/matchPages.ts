import type { StoredSheet } from '../../store/matching/storedSheet.ts'
import type { IncomingFinding } from '../../store/review/incomingFinding.ts'
import { keptFindings } from './keptFindings.ts'
import { type KeptPairs, linkRows } from './linkRows.ts'
import { addCounts, type MatchContext, type MatchCounts, noCounts } from './matchContext.ts'
import type { KeptPair, ScreenedRecord } from './matching.ts'

export type SheetPage = { readonly kind: ScreenedRecord['kind']; readonly rows: readonly StoredSheet[] }

/** Rows with kept pairs whose findings are made at once: so few that their records do not outlive a collection or two of the young heap. */
const usual = 500

function* partsOf(kept: KeptPairs, size: number): Generator<KeptPairs> {
  const all = [...kept]
  for (let at = 0; at < all.length; at += size) yield new Map(all.slice(at, at + size))
}

/**
 * Compares pages of rows with the left side, down to findings. Of most pages a few rows are kept, so their records are read for many pages at
 * once.
 */
export const matchPages = async (
  context: MatchContext,
  pages: AsyncIterable<SheetPage>,
  onFindings: (findings: readonly IncomingFinding[]) => void,
  together = usual,
): Promise<{ readonly rows: number; readonly counts: MatchCounts }> => {
  let counts = noCounts
  let rows = 0
  let waiting = new Map<number, readonly KeptPair[]>()
  let waitingKind: ScreenedRecord['kind'] | undefined
  const settle = async (): Promise<void> => {
    const kind = waitingKind
    if (kind === undefined) return
    for (const part of partsOf(waiting, together)) {
      const { findings, setAside } = await keptFindings(context, kind, part)
      counts = addCounts(counts, { ...noCounts, setAside })
      onFindings(findings)
    }
    waiting = new Map()
  }
  for await (const page of pages) {
    if (page.kind !== waitingKind) await settle()
    waitingKind = page.kind
    const linked = await linkRows(context, page.kind, page.rows)
    counts = addCounts(counts, { ...noCounts, ...linked.counts })
    rows += page.rows.length
    for (const [id, pairs] of linked.kept) waiting.set(id, pairs)
    if (waiting.size >= together) await settle()
  }
  await settle()
  return { rows, counts }
}
