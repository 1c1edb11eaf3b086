import { createCopyEncoder } from '../copyEncoder.ts'
import type { IncomingFinding } from '../review/incomingFinding.ts'

/** Findings as the bytes the database will be sent: a shard's documents never pile up as strings. */
export type EncodedFindings = { readonly count: number; readonly rows: readonly Uint8Array[] }

export const encodedColumns =
  'run_id, shard, member_key, class, source, record_kind, record_key, relation, fingerprint, band, weight, signals, contacts, ' +
  'incidents, model_version, marking, handling, doc'

const chunkBytes = 1_048_576

/** Collects the findings of shard `n` of a run. */
export const createFindingEncoder = (runId: string, n: number) => {
  const encoder = createCopyEncoder()
  const rows: Uint8Array[] = []
  let count = 0
  return {
    add: (findings: readonly IncomingFinding[]): void => {
      for (const finding of findings) {
        encoder.row(18)
        encoder.int8(Number(runId))
        encoder.int4(n)
        encoder.text(finding.memberKey)
        encoder.text(finding.class)
        encoder.text(finding.source)
        encoder.text(finding.recordKind)
        encoder.text(finding.recordKey)
        encoder.text(finding.relation)
        encoder.text(finding.fingerprint)
        encoder.text(finding.band)
        encoder.float4(finding.weight)
        encoder.textArray(finding.signals)
        encoder.textArray(finding.contacts)
        encoder.text(finding.incidents)
        encoder.text(finding.modelVersion)
        encoder.text(finding.marking)
        encoder.textArray(finding.handling)
        encoder.text(finding.doc)
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
