import type { RunReport } from '../../reports/runReport.ts'
import type { ForceManifest } from '../../demo/index.ts'
import { readReport } from '../../store/reports/readReport.ts'
import type { RunStatus } from '../../store/runs/run.ts'
import type { Store } from '../compose/openStore.ts'
import type { Night } from '../compose/withNights.ts'
import { measure, type Usage } from './usage.ts'

/** What the generator knows of one file against what the night says of it. */
export type FileCheck = {
  readonly name: string
  readonly rows: number
  readonly read: number
  readonly expectedRejects: number
  readonly rejected: number
  readonly expectedChanges: number
  readonly changes: number
}

export type DemoNight = {
  readonly status: RunStatus
  readonly report: RunReport
  readonly usage: Usage
  readonly files: readonly FileCheck[]
}

/** Runs one night over the files in the demo's inbox and holds it against what was generated. */
export const demoNight = async (
  { db }: Store,
  night: Night,
  manifest: ForceManifest,
  signal: AbortSignal,
): Promise<DemoNight> => {
  const read = measure()
  const run = await night({ full: false, requestedBy: 'demo', signal })
  const usage = read()
  const report = (await readReport(db, run.id)) as RunReport
  return { status: run.status, report, usage, files: manifest.files.map((file) => checkOf(file, report)) }
}

const checkOf = (file: ForceManifest['files'][number], report: RunReport): FileCheck => {
  const source = report.sources.find(({ name }) => name.endsWith(`.${file.kind}`))
  const { added, changed, gone } = file.changes
  return {
    name: source?.name ?? file.kind,
    rows: file.rows,
    read: source?.read ?? 0,
    expectedRejects: file.expectedRejects,
    rejected: source?.rejected ?? 0,
    expectedChanges: added + changed + gone,
    changes: source === undefined ? 0 : source.new + source.changed + source.gone,
  }
}
