import { generateKeyPairSync } from 'node:crypto'
import { chmodSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Checkpoint } from '../../../src/review/audit/checkpointFile.ts'
import { signCheckpoint } from '../../../src/review/audit/signCheckpoint.ts'
import {
  createSigningKey,
  publicKeyFile,
  readSigningKey,
  readVerifyingKey,
} from '../../../src/review/audit/signingKey.ts'
import { verifySignatures } from '../../../src/review/audit/verifySignatures.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const folder = temporaryFolder('signing')

const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const other = generateKeyPairSync('ed25519')

const end = (seq: number): Checkpoint => ({
  at: '2026-01-06T12:00:00.000Z',
  seq: String(seq),
  hash: String(seq).repeat(64).slice(0, 64),
})
const signed = (seq: number, key = privateKey): Checkpoint => signCheckpoint(end(seq), key)

test.each<[string, readonly Checkpoint[], object]>([
  ['all signed', [signed(1), signed(2)], { ok: true, signed: 2 }],
  ['unsigned ones from before the key', [end(1), end(2), signed(3)], { ok: true, signed: 1 }],
  ['one unsigned since', [signed(1), end(2), signed(3)], { ok: false, seq: '2' }],
  ['the last unsigned', [signed(1), end(2)], { ok: false, seq: '2' }],
  ['none signed', [end(1), end(2)], { ok: false, seq: '2' }],
  ['none at all', [], { ok: false, seq: '0' }],
  ['another key', [signed(1, other.privateKey)], { ok: false, seq: '1' }],
  ['another hash', [signed(1), { ...signed(2), hash: 'f'.repeat(64) }], { ok: false, seq: '2' }],
  ['another number', [signed(1), { ...signed(2), seq: '3' }], { ok: false, seq: '3' }],
  ['another time', [signed(1), { ...signed(2), at: '2026-01-07T12:00:00.000Z' }], { ok: false, seq: '2' }],
])('%s', (_, checkpoints, verdict) => {
  expect(verifySignatures(checkpoints, publicKey)).toEqual(verdict)
})

test('a key is made once, for its owner alone, and its halves belong together', async () => {
  const file = path.join(folder, 'key.pem')
  await createSigningKey(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(createSigningKey(file)).rejects.toMatchObject({ code: 'conflict' })
  const checkpoint = signCheckpoint(end(1), await readSigningKey(file))
  expect(verifySignatures([checkpoint], await readVerifyingKey(file))).toEqual({ ok: true, signed: 1 })
})

test('a key that others may read, of another kind, or that is none is refused', async () => {
  const open = path.join(folder, 'open.pem')
  await createSigningKey(open)
  chmodSync(open, 0o640)
  await expect(readSigningKey(open)).rejects.toMatchObject({ code: 'bad-config' })
  const rsa = path.join(folder, 'rsa.pem')
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  writeFileSync(rsa, pem, { mode: 0o600 })
  await expect(readSigningKey(rsa)).rejects.toMatchObject({ code: 'bad-config' })
  writeFileSync(publicKeyFile(rsa), 'no key')
  await expect(readVerifyingKey(rsa)).rejects.toMatchObject({ code: 'bad-config' })
  await expect(readSigningKey(path.join(folder, 'none'))).rejects.toMatchObject({ code: 'bad-config' })
})
