import { readAudit } from '../../store/audit/readAudit.ts'
import { type AuditHead, readAuditHead } from '../../store/audit/readAuditHead.ts'
import type { Queryable } from '../../store/queryable.ts'
import { type ChainVerdict, verifyChain } from './verifyChain.ts'

/** Verifies the audit trail of a database; give one that sees a single moment (a repeatable-read transaction). */
export const verifyAudit = async (db: Queryable, checkpoints: readonly AuditHead[] = []): Promise<ChainVerdict> =>
  verifyChain(readAudit(db), await readAuditHead(db), checkpoints)
