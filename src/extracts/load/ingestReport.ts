import type { RecordKind } from '../../records/index.ts'
import type { ExtractCounts } from '../../store/extracts/finishExtract.ts'
import type { RefusalCode } from '../refusal.ts'
import type { Draft } from './draft.ts'
import type { Stopwatch } from './stopwatch.ts'
import { createTally } from '../tally.ts'

export type ReportedRefusal = { readonly code: RefusalCode; readonly message: string }

/** What became of one file. Counts: read = accepted + rejected + unchanged; accepted = new + changed. */
export type IngestReport = {
  /** `same`: the file in force was sent again. `refused`: nothing changed, the last good extract stays in force. */
  readonly status: 'accepted' | 'refused' | 'same'
  readonly extractId: string
  readonly kind: RecordKind
  readonly source: string
  readonly file: string
  readonly asOf: string
  readonly mapping: string
  readonly encoding: string
  readonly bytes: number
  readonly sha256: string
  readonly rows: ExtractCounts
  readonly initial: boolean
  /** Values kept but weakened, by column, over the rows parsed. */
  readonly warnings: Readonly<Record<string, number>>
  readonly rejectsByCode: Readonly<Record<string, number>>
  /** Parsed people who cannot be searched for, by reason. */
  readonly gaps: Readonly<Record<string, number>>
  readonly refusal?: ReportedRefusal
  /** Wall seconds per step, and `total`. */
  readonly seconds: Readonly<Record<string, number>>
  readonly cpuSeconds: number
}

type ReportHead = Pick<IngestReport, 'extractId' | 'kind' | 'source' | 'file' | 'asOf' | 'mapping'>

export const reportOf = (draft: Draft, head: ReportHead, watch: Stopwatch): IngestReport => {
  const codes = createTally()
  for (const { code } of draft.rejects) codes.count(code)
  const { status, encoding, bytes, sha256, counts, initial, warnings, gaps, refusal } = draft
  return {
    status,
    ...head,
    encoding,
    bytes,
    sha256,
    rows: counts,
    initial,
    warnings,
    rejectsByCode: codes.counts(),
    gaps,
    ...(refusal === undefined ? {} : { refusal: { code: refusal.code, message: refusal.message } }),
    seconds: watch.seconds(),
    cpuSeconds: watch.cpuSeconds(),
  }
}
