import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { appendCheckpoint, readCheckpoints } from '../../../src/review/audit/checkpointFile.ts'
import { keepCheckpoint } from '../../../src/review/audit/keepCheckpoint.ts'
import { recorder } from '../../../src/review/audit/recorder.ts'
import { verifyAudit } from '../../../src/review/audit/verifyAudit.ts'
import { verifyTrail } from '../../../src/review/audit/verifyTrail.ts'
import { readAuditHead } from '../../../src/store/audit/readAuditHead.ts'
import { withDatabase } from '../../support/database.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const folder = temporaryFolder('checkpoints')

const database = withDatabase()
const record = recorder({ actor: 'officer-1', purpose: 'vetting', legalBasis: 'the law' })
const look = () =>
  record(database.pool, { operation: 'consultation', subject: '43/1', justification: 'test of the trail' })

test('ends are kept as the trail grows, once each, and the trail agrees with all of them', async () => {
  const file = path.join(folder, 'kept', 'checkpoints.jsonl')
  expect(await readCheckpoints(file)).toEqual([])
  for (let turn = 0; turn < 2; turn += 1) {
    await look()
    await keepCheckpoint(database.pool, file)
    await keepCheckpoint(database.pool, file)
  }
  const kept = await readCheckpoints(file)
  expect(kept.map(({ seq }) => seq)).toEqual(['1', '2'])
  expect(kept.at(-1)).toMatchObject(await readAuditHead(database.pool))
  expect(await verifyAudit(database.pool, kept)).toMatchObject({ ok: true, entries: 2 })
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('with a key, an end that was kept unsigned is kept again, signed', async () => {
  const file = path.join(folder, 'signed.jsonl')
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  await keepCheckpoint(database.pool, file)
  await keepCheckpoint(database.pool, file, privateKey)
  await keepCheckpoint(database.pool, file, privateKey)
  const kept = await readCheckpoints(file)
  expect(kept.map(({ signature }) => signature !== undefined)).toEqual([false, true])
  expect(await verifyTrail(database.pool, kept, publicKey)).toMatchObject({ ok: true, signed: 1 })
  expect(await verifyTrail(database.pool, kept.slice(0, 1), publicKey)).toMatchObject({ ok: false, fault: 'signature' })
})

test('half a line of a writer that was killed is passed over, and a line that is none is named', async () => {
  const file = path.join(folder, 'torn.jsonl')
  await appendCheckpoint(file, { at: new Date().toISOString(), ...(await readAuditHead(database.pool)) })
  writeFileSync(file, `${readFileSync(file, 'utf8')}{"at":"20`)
  expect(await readCheckpoints(file)).toHaveLength(1)
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`)
  await expect(readCheckpoints(file)).rejects.toMatchObject({
    code: 'audit-broken',
    message: expect.stringContaining('line 2'),
  })
})
