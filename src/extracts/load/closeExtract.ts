import { finishExtract } from '../../store/extracts/finishExtract.ts'
import { type Draft, outcomeOf } from './draft.ts'
import type { Load } from './load.ts'

/** Closes the extract and records the collection, in the caller's transaction. Last: the audit trail is locked until its end. */
export const closeExtract = async (
  { client, deps, request, extractId }: Pick<Load, 'client' | 'deps' | 'request' | 'extractId'>,
  draft: Draft,
): Promise<void> => {
  await finishExtract(client, extractId, outcomeOf(draft))
  const { kind, source } = request
  await deps.collected(client, { extractId, kind, source, isRefused: draft.status === 'refused' })
}
