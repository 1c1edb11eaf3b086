import { createCopyEncoder } from '../copyEncoder.ts'
import type { IncomingFinding } from '../review/incomingFindings.ts'

/** A pair-level finding as the ledger keeps it; `doc` is the JSON text of the whole finding. */
export type ShardFinding = IncomingFinding

/** The findings of one shard as the bytes the database will be sent: a shard's documents never pile up as strings. */
export type EncodedFindings = { readonly count: number; readonly rows: readonly Uint8Array[] }

export const encodedColumns =
  'run_id, shard, member_key, class, source, record_kind, record_key, relation, fingerprint, doc, facts'

const chunkBytes = 1_048_576

/** Collects the findings of a shard. */
export const createFindingEncoder = (runId: string, n: number) => {
  const encoder = createCopyEncoder()
  const rows: Uint8Array[] = []
  let count = 0
  return {
    add: (findings: readonly ShardFinding[]): void => {
      for (const finding of findings) {
        encoder.row(11)
        encoder.int8(Number(runId))
        encoder.int4(n)
        encoder.text(finding.memberKey)
        encoder.text(finding.class)
        encoder.text(finding.source)
        encoder.text(finding.recordKind)
        encoder.text(finding.recordKey)
        encoder.text(finding.relation)
        encoder.text(finding.fingerprint)
        encoder.text(finding.doc)
        encoder.text(finding.facts)
        if (encoder.size() > chunkBytes) rows.push(encoder.take())
      }
      count += findings.length
    },
    finish: (): EncodedFindings => {
      if (encoder.size() > 0) rows.push(encoder.take())
      return { count, rows }
    },
  }
}
