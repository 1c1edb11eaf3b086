import { createHash } from 'node:crypto'
import type { AuditLink } from '../../store/audit/readAudit.ts'
import type { AuditHead } from '../../store/audit/readAuditHead.ts'

export const chainFaults = [
  /** A number is missing, or the number in the content is another. */
  'gap',
  /** The content or its hash was altered. */
  'content',
  /** The entry does not follow the one before. */
  'link',
  /** The chain ends before or after what the database says is its end. */
  'head',
  /** The chain is shorter than, or differs from, an end that was kept elsewhere. */
  'checkpoint',
  /** A checkpoint is not signed by the key, though it has to be. */
  'signature',
] as const

export type ChainFault = (typeof chainFaults)[number]

export type ChainVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: AuditHead }
  | { readonly ok: false; readonly fault: ChainFault; readonly seq: string }

const zeros = Buffer.alloc(32)

/**
 * Recomputes a chain from its first entry: each hash is SHA-256 over the previous hash and the UTF-8 text of the content.
 * `checkpoints` are ends kept outside the database. Gives the first fault found.
 */
export async function verifyChain(
  links: AsyncIterable<AuditLink>,
  head: AuditHead,
  checkpoints: readonly AuditHead[] = [],
): Promise<ChainVerdict> {
  const kept = new Map(checkpoints.map(({ seq, hash }) => [seq, hash]))
  let seq = 0n
  let hash: Buffer = zeros
  for await (const link of links) {
    seq += 1n
    const fault = faultOf(link, seq, hash)
    if (fault) return { ok: false, fault, seq: String(seq) }
    hash = link.hash
    const checkpoint = kept.get(String(seq))
    if (checkpoint !== undefined && checkpoint !== hash.toString('hex')) {
      return { ok: false, fault: 'checkpoint', seq: String(seq) }
    }
  }
  const end = { seq: String(seq), hash: hash.toString('hex') }
  if (end.seq !== head.seq || end.hash !== head.hash) return { ok: false, fault: 'head', seq: end.seq }
  const cut = checkpoints.find((checkpoint) => BigInt(checkpoint.seq) > seq)
  return cut ? { ok: false, fault: 'checkpoint', seq: cut.seq } : { ok: true, entries: Number(seq), head: end }
}

function faultOf(link: AuditLink, seq: bigint, previous: Buffer): ChainFault | undefined {
  if (link.seq !== String(seq)) return 'gap'
  if (!link.previousHash.equals(previous)) return 'link'
  const hash = createHash('sha256').update(previous).update(link.content, 'utf8').digest()
  return hash.equals(link.hash) ? undefined : 'content'
}
