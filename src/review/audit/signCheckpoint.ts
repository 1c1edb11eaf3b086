import { type KeyObject, sign, verify } from 'node:crypto'
import type { Checkpoint } from './checkpointFile.ts'

/** What is signed: said to be a checkpoint, so that no other signature of the key can pass for one. */
const textOf = ({ at, seq, hash }: Checkpoint): Buffer =>
  Buffer.from(`vetting audit checkpoint\n${at}\n${seq}\n${hash}`)

/** The checkpoint with its Ed25519 signature (base64). */
export const signCheckpoint = (checkpoint: Checkpoint, key: KeyObject): Checkpoint => ({
  ...checkpoint,
  signature: sign(null, textOf(checkpoint), key).toString('base64'),
})

/** Whether the holder of the key signed this very checkpoint. */
export const isSigned = (checkpoint: Checkpoint, key: KeyObject): boolean =>
  checkpoint.signature !== undefined &&
  verify(null, textOf(checkpoint), key, Buffer.from(checkpoint.signature, 'base64'))
