import { randomUUID } from 'node:crypto'
import type { Config } from '../../config.ts'
import { type AuditContext, type Recorder, recorder } from '../../review/audit/recorder.ts'
import type { Run } from '../../store/runs/run.ts'
import { userName } from '../userName.ts'

/** What one command records; entries of one command share a correlation id. */
export const commandRecorder = (config: Config): Recorder =>
  recorder({ ...contextOf(config), correlationId: randomUUID() })

/** What a run records, on behalf of whoever asked for it. */
export const runRecorder = (config: Config, run: Pick<Run, 'id' | 'requestedBy'>): Recorder =>
  recorder({ ...contextOf(config), onBehalfOf: run.requestedBy, runId: run.id, correlationId: `run-${run.id}` })

/** Who acts, for what purpose and on what legal basis. */
export const contextOf = ({ audit: { purpose, legalBasis } }: Config): AuditContext => ({
  actor: userName(),
  purpose,
  legalBasis,
})
