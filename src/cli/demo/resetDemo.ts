import { rm } from 'node:fs/promises'
import pg from 'pg'
import { VettingError } from '../../errors.ts'

/** Empties the demo's own database: every schema goes, whatever state an earlier demo left them in, and so do the checkpoints. */
export const resetDemo = async (url: string, checkpoints: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('drop schema if exists vetting, protected, bullmq cascade')
    await rm(checkpoints, { force: true })
  } catch (cause) {
    throw new VettingError('database-failed', 'The demo database could not be emptied. Is another demo running?', {
      cause,
    })
  } finally {
    await client.end().catch(() => undefined)
  }
}
