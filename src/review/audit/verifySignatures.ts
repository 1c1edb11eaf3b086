import type { KeyObject } from 'node:crypto'
import type { Checkpoint } from './checkpointFile.ts'
import { isSigned } from './signCheckpoint.ts'

export type SignatureVerdict =
  | { readonly ok: true; readonly signed: number }
  /** The number of the entry whose checkpoint is not signed by the key, though one before it is or none is at all. */
  | { readonly ok: false; readonly seq: string }

/**
 * Holds checkpoints against the key: whoever makes one signs the end of the trail with it at once, so lines from before may
 * lack a signature, and none after the first that has one.
 */
export const verifySignatures = (checkpoints: readonly Checkpoint[], key: KeyObject): SignatureVerdict => {
  const first = checkpoints.findIndex((checkpoint) => isSigned(checkpoint, key))
  const since = first === -1 ? checkpoints.slice(-1) : checkpoints.slice(first)
  const faulty = since.find((checkpoint) => !isSigned(checkpoint, key))
  if (faulty) return { ok: false, seq: faulty.seq }
  return first === -1 ? { ok: false, seq: '0' } : { ok: true, signed: since.length }
}
