import { createHash } from 'node:crypto'
import { VettingError } from '../../errors.ts'
import { type Erased, erase, type ErasureSubject } from '../../store/retention/erasure.ts'
import { type Need, neededFor } from '../../store/retention/needed.ts'
import { lockReview } from '../../store/review/lockReview.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { Recorder } from '../audit/recorder.ts'

/** Proof of an erasure: what went, by table, and one hash (SHA-256, hex) over the hashes of what it was. */
export type Erasure = { readonly subject: string; readonly erased: readonly Erased[]; readonly hash: string }

/**
 * Erases everything of a member or a source record and records it, in the caller's transaction. The entry names the subject
 * by a hash only: who has the key can find it, who has the trail cannot tell whom it was.
 * @throws VettingError `not-permitted` while an open flag, an open matter, a legal hold or a login needs it; `not-found` when
 *   nothing of it is kept.
 */
export async function eraseSubject(
  deps: { readonly tx: Queryable; readonly record: Recorder },
  subject: ErasureSubject,
  justification: string,
): Promise<Erasure> {
  const { tx, record } = deps
  await lockReview(tx)
  const needs = await neededFor(tx, subject)
  if (needs.length > 0) throw new VettingError('not-permitted', `Not erased: ${needs.map(textOf).join(', ')} needs it.`)
  const erased = await erase(tx, subject).catch((cause: unknown) => {
    if (!isReferenced(cause)) throw cause
    throw new VettingError('not-permitted', 'Not erased: a decision on another flag rests on it.', { cause })
  })
  if (erased.length === 0) throw new VettingError('not-found', 'Nothing of that member or record is kept.')
  const hash = sha256(erased.map(({ table, hash: own }) => `${table} ${own}`).join('\n'))
  await record(tx, {
    operation: 'erasure',
    subject: erasureSubject(subject),
    fields: [...erased.map(({ table, rows }) => `${table}: ${rows}`), `sha256: ${hash}`],
    justification,
  })
  return { subject: erasureSubject(subject), erased, hash }
}

/** How the trail names what was erased. */
export const erasureSubject = (subject: ErasureSubject): string =>
  `erased/${sha256('memberKey' in subject ? `member/${subject.memberKey}` : `record/${subject.source}/${subject.kind}/${subject.key}`)}`

const textOf = ({ kind, id }: Need): string => `${kind.replace('-', ' ')} ${id}`

const isReferenced = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
