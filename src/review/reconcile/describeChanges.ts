import { type EvidencePair, evidencePairs } from '../../store/review/evidencePairs.ts'
import type { FlagRewrite } from '../../store/review/givenFlags.ts'
import type { Queryable } from '../../store/queryable.ts'
import { flagChanges } from './flagChanges.ts'
import { flagWrite } from './flagWrite.ts'
import type { Pairing } from './reconcile.ts'

/** Pairs of evidence held in memory at a time. */
const batch = 1_000

/** The rows to write for flags that changed, each with what changed since, field by field. Reads the old evidence. */
export async function describeChanges(tx: Queryable, pairings: readonly Pairing[]): Promise<readonly FlagRewrite[]> {
  const changes: FlagRewrite[] = []
  for (let at = 0; at < pairings.length; at += batch) {
    const some = pairings.slice(at, at + batch)
    const ids = some.map(({ flag, content }) => ({ flagId: flag.id, findingId: content.findingId }))
    const evidence = new Map((await evidencePairs(tx, ids)).map((pair) => [pair.flagId, pair]))
    for (const pairing of some) changes.push(describe(pairing, evidence.get(pairing.flag.id)))
  }
  return changes
}

function describe({ flag, content }: Pairing, evidence: EvidencePair | undefined): FlagRewrite {
  const { evidenceFingerprint } = content
  const what = flagChanges(
    { standing: standingOf(flag), evidenceFingerprint: flag.evidenceFingerprint, evidence: evidence?.before },
    { standing: standingOf(content), evidenceFingerprint, evidence: evidence?.after },
  )
  return { ...flagWrite(content), flagId: flag.id, what }
}

const standingOf = ({ band, tier, score, conflictWith }: Pairing['flag'] | Pairing['content']) => ({
  band,
  tier,
  score,
  conflictWith,
})
