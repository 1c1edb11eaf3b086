/**
 * Appends to the audit trail from many connections at once and verifies it. Prints rates as JSON.
 *
 *   guard.js [--entries 8000] [--folder DIR]
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { recorder } from '../src/review/audit/recorder.ts'
import { verifyAudit } from '../src/review/audit/verifyAudit.ts'
import { openBenchDatabase } from './support/benchDatabase.ts'

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '8000' }, folder: { type: 'string', default: '.vetting/bench' } },
})
const entries = Number(values.entries)
const connections = 16
mkdirSync(values.folder, { recursive: true })
const { server, pool } = await openBenchDatabase(values.folder, 'bench_guard', connections)

const rate = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return Math.round((entries / (performance.now() - start)) * 1000)
}

const record = recorder({ actor: 'bench', purpose: 'a bench of the trail', legalBasis: 'none is needed' })
const append = async (): Promise<void> => {
  for (let n = 0; n < entries / connections; n += 1) {
    await record(pool, { operation: 'consultation', subject: `43/${n}`, justification: 'a bench of the trail' })
  }
}
const appendsPerSecond = await rate(() => Promise.all(Array.from({ length: connections }, append)))
const verifiedPerSecond = await rate(() => verifyAudit(pool))
console.log(JSON.stringify({ appendsPerSecond, verifiedPerSecond }, undefined, 2))
await pool.end()
await server.stop()
