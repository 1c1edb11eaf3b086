import type { KeyObject } from 'node:crypto'
import type { Queryable } from '../../store/queryable.ts'
import type { Checkpoint } from './checkpointFile.ts'
import { verifyAudit } from './verifyAudit.ts'
import type { ChainVerdict } from './verifyChain.ts'
import { verifySignatures } from './verifySignatures.ts'

export type TrailVerdict = ChainVerdict & {
  /** Checkpoints the key has signed; null where there is no key to tell. */
  readonly signed: number | null
}

/** Verifies checkpoints kept outside the database against the key that signs them, and the trail against both; see `verifyAudit`. */
export const verifyTrail = async (
  db: Queryable,
  checkpoints: readonly Checkpoint[],
  key: KeyObject | undefined,
): Promise<TrailVerdict> => {
  const signatures = key && verifySignatures(checkpoints, key)
  if (signatures?.ok === false) return { ok: false, fault: 'signature', seq: signatures.seq, signed: 0 }
  return { ...(await verifyAudit(db, checkpoints)), signed: signatures?.signed ?? null }
}
