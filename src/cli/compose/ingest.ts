import type { IngestDeps, IngestProgress } from '../../extracts/load/ingestRequest.ts'
import { ingestFile } from '../../extracts/load/ingestFile.ts'
import type { IngestReport } from '../../extracts/load/ingestReport.ts'
import { readMapping } from '../../extracts/mapping/readMapping.ts'
import { screenWith, sheetVersion } from '../../matchers/index.ts'
import { shippedFile } from '../../paths.ts'
import type { Recorder } from '../../review/audit/recorder.ts'
import type { RecordKind } from '../../records/sourceRecord.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'

export type IngestFileRequest = {
  readonly path: string
  readonly kind: RecordKind
  readonly source: string
  /** A name in config/mappings, or a path. */
  readonly mapping: string
  readonly asOf?: string
  readonly acceptChange?: boolean
  /** Who loads it, for the audit trail: the run rather than the command. */
  readonly record?: Recorder
  readonly progress?: (progress: IngestProgress) => void
}

export type Parser = NonNullable<IngestDeps['parser']>

/** Where a mapping lies: shipped by name, or the user's own by path. */
export const mappingFile = (mapping: string): string =>
  /[/\\.]/.test(mapping) ? mapping : shippedFile(`config/mappings/${mapping}.yaml`)

/** Loads one file with the rules in force. */
export const ingest = async (
  store: Pick<Store, 'config' | 'bulk' | 'record'>,
  rules: Rules,
  parser: Parser,
  origin: IngestDeps['origin'],
  { mapping, progress, record = store.record, ...request }: IngestFileRequest,
): Promise<IngestReport> =>
  ingestFile(
    {
      pool: store.bulk,
      screen: screenWith(rules.model),
      screenVersion: `${rules.modelVersion} ${sheetVersion(rules.model)}`,
      parser,
      limits: store.config.extracts.limits,
      mapping: await readMapping(mappingFile(mapping)),
      origin,
      placeholderNames: rules.placeholderNames,
      now: () => new Date(),
      collected: (tx, { extractId, kind, source, isRefused }) =>
        record(tx, {
          operation: 'collection',
          subject: `extract/${extractId}`,
          source: `${source}.${kind}`,
          justification: 'extract received from its source',
          outcome: isRefused ? 'refused' : 'done',
        }),
      ...(progress && { progress }),
    },
    request,
  )
