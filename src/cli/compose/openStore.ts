import path from 'node:path'
import type pg from 'pg'
import { type Config, loadConfig } from '../../config.ts'
import { createLog, type Log } from '../../log.ts'
import type { Recorder } from '../../review/audit/recorder.ts'
import { migrate } from '../../store/migrate.ts'
import { createPool } from '../../store/pool.ts'
import type { Globals, Invocation } from '../globals.ts'
import { createOutput, type Output } from '../output.ts'
import { type Database, openDatabase } from './openDatabase.ts'
import { commandRecorder } from './recording.ts'

/** What every command that needs the database works with. */
export type Store = {
  readonly config: Config
  readonly log: Log
  readonly output: Output
  readonly database: Database
  /** Short statements. */
  readonly db: pg.Pool
  /** Short statements of the desk, which travel together; no COPY. */
  readonly desk: pg.Pool
  /** Long statements: loading, planning, reconciling. */
  readonly bulk: pg.Pool
  /** Writes what this command does into the audit trail. */
  readonly record: Recorder
}

/** Opens configuration, log and a migrated database for the time `use` takes. */
export const withStore = async <Result>(
  globals: Globals,
  invocation: Invocation,
  use: (store: Store) => Promise<Result>,
): Promise<Result> => {
  const output = createOutput(invocation, globals)
  const config = configFor(globals, invocation)
  const log = createLog({ level: globals.verbose ? config.log.level : 'error' })
  const database = await openDatabase(config, { demo: globals.demo, say: output.talk })
  const pools: pg.Pool[] = []
  let isClosing = false
  const open = (name: string, limits: Config['database']['pool'], pipeline = false): pg.Pool => {
    // A server that stops says so on connections that are being closed at the same moment.
    const onError = (err: Error): void => {
      if (!isClosing) log.warn({ err }, 'an idle connection was lost')
    }
    const pool = createPool({ url: database.url, name, limits, pipeline, onError })
    pools.push(pool)
    return pool
  }
  try {
    await migrate(database.url)
    const db = open('vetting', config.database.pool)
    const desk = open('vetting-desk', config.database.pool, true)
    const bulk = open('vetting-bulk', config.database.bulkPool)
    return await use({ config, log, output, database, db, desk, bulk, record: commandRecorder(config) })
  } finally {
    isClosing = true
    await Promise.allSettled(pools.map((pool) => pool.end()))
    await database.stop()
  }
}

/** The demo's files lie in the home folder, out of the way of real ones. */
export const configFor = (globals: Globals, invocation: Invocation): Config => {
  const config = loadConfig({ file: globals.config, env: invocation.env })
  if (!globals.demo) return config
  const folder = path.join(config.home, 'demo')
  return {
    ...config,
    extracts: { ...config.extracts, inbox: folder },
    audit: { ...config.audit, checkpoints: path.join(folder, 'audit-checkpoints.jsonl') },
  }
}
