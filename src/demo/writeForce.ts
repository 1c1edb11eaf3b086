import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { type RecordKind, recordKinds } from '../records/sourceRecord.ts'
import { headerOf } from './csv/columns.ts'
import { csvLine } from './csv/csvLine.ts'
import { writeCsv } from './csv/writeCsv.ts'
import { hostileLines, plainLines } from './hostile/hostileLines.ts'
import { rowWriters } from './rows/rowWriters.ts'
import { type Tally, newTally } from './rows/tally.ts'
import { truthCells, truthHeader } from './truth/truthFile.ts'
import type { TruthRow } from './truth/truthRow.ts'
import { type World, asOf } from './world.ts'

/** How a force is written down. */
export type ForceOutput = {
  /** Folder of the files; made when missing. */
  readonly directory: string
  readonly gzip?: boolean
  /** Adds rows that must be rejected, and text that must survive. */
  readonly hostile?: boolean
  /** Characters written at a time; the files do not depend on it. */
  readonly chunk?: number
}

export type ForceFile = {
  readonly kind: RecordKind
  readonly path: string
  /** Records of the file, rejectable ones included, the header not. */
  readonly rows: number
  readonly expectedRejects: number
  /** Rows against those of the night before, by key; on a first night all are unchanged. */
  readonly changes: Tally
}

export type ForceManifest = {
  readonly seed: number
  /** ISO date the extracts speak of. */
  readonly asOf: string
  readonly files: readonly ForceFile[]
  readonly truthPath: string
  readonly truthRows: number
}

const writeFileOf = async (
  world: World,
  kind: RecordKind,
  output: ForceOutput,
  truth: TruthRow[],
): Promise<ForceFile> => {
  const { directory, gzip = false, hostile = false } = output
  const path = join(directory, `${kind}.csv${gzip ? '.gz' : ''}`)
  const changes = newTally()
  const counts = { rows: 0, rejects: 0 }
  const rows = rowWriters[kind](world, { tally: changes, truth })
  await writeCsv(path, headerOf(kind), (hostile ? hostileLines : plainLines)(kind, rows, counts), output)
  return { kind, path, rows: counts.rows, expectedRejects: counts.rejects, changes }
}

const truthLines = function* (truth: readonly TruthRow[]): Generator<string> {
  for (const row of truth) yield csvLine(truthCells(row))
}

/** Writes the seven extracts of a world and the truth about them. */
export const writeForce = async (world: World, output: ForceOutput): Promise<ForceManifest> => {
  await mkdir(output.directory, { recursive: true })
  const truth: TruthRow[] = []
  const files: ForceFile[] = []
  for (const kind of recordKinds) files.push(await writeFileOf(world, kind, output, truth))
  const truthPath = join(output.directory, 'truth.csv')
  await writeCsv(truthPath, truthHeader, truthLines(truth))
  return { seed: world.seed, asOf: asOf(world), files, truthPath, truthRows: truth.length }
}
