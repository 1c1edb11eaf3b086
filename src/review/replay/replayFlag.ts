import { VettingError } from '../../errors.ts'
import type { Finding } from '../../matchers/finding.ts'
import { loadModel, type NameReferences } from '../../matchers/index.ts'
import type { Queryable } from '../../store/queryable.ts'
import {
  type FlagVersion,
  type KeptModel,
  readFlagVersions,
  readModel,
  readPolicyText,
} from '../../store/replay/readReplay.ts'
import { parsePolicy } from '../policy/parsePolicy.ts'
import type { Policy } from '../policy/policy.ts'
import type { FieldChange } from '../reconcile/diffJson.ts'
import { flagChanges } from '../reconcile/flagChanges.ts'
import { replayVersion } from './replayVersion.ts'
import { type Inputs, type Rematch, rereadInputs } from './rereadInputs.ts'

export type Replay = {
  readonly reconciliationId: string
  readonly score: number
  readonly policyVersion: string
  /** Stored as `before`, recomputed as `after`; empty when every byte is the same. */
  readonly differences: readonly FieldChange[]
  /** Whether the source records were read again, or only what was stored with the flag. */
  readonly inputs: Inputs
}

/**
 * Computes every score a flag has had, and every "what changed since", again from what was stored, oldest first; of the
 * present one the two source records are compared again as well, where they are still what it was made of. Writes nothing.
 * @throws VettingError `unknown-flag`; `not-found` when a model or policy is not kept.
 */
export async function replayFlag(db: Queryable, flagId: string, rematch: Rematch): Promise<readonly Replay[]> {
  const versions = await readFlagVersions(db, flagId)
  if (versions.length === 0) throw new VettingError('unknown-flag', `There is no flag ${flagId}.`)
  const replays: Replay[] = []
  for (const [at, version] of versions.entries()) {
    const kept = await modelOf(db, version)
    const model = loadModel(kept.file, kept.names as NameReferences)
    const policy = await policyOf(db, version.policyVersion)
    const { reconciliationId, score, policyVersion } = version
    const differences = [...replayVersion(version, model, policy), ...replayStep(versions[at - 1], version)]
    const inputs: Inputs = version.isPresent
      ? await rereadInputs(db, version, { model: kept, policy }, rematch)
      : { from: 'stored', why: 'earlier-state' }
    replays.push({ reconciliationId, score, policyVersion, differences, inputs })
  }
  return replays
}

async function modelOf(db: Queryable, { evidence }: FlagVersion): Promise<KeptModel> {
  const { fingerprint } = (JSON.parse(evidence) as Finding).model
  const content = await readModel(db, fingerprint)
  if (!content) throw new VettingError('not-found', `Model ${fingerprint} is not kept: no run has pinned it.`)
  return content
}

async function policyOf(db: Queryable, version: string): Promise<Policy> {
  const text = await readPolicyText(db, version)
  if (text === undefined) throw new VettingError('not-found', `Policy ${version} is not kept: no run has pinned it.`)
  return parsePolicy(text, `policy ${version}`)
}

/** The step from one state to the next: what the reconciliation said had changed. */
function replayStep(before: FlagVersion | undefined, after: FlagVersion): readonly FieldChange[] {
  if (!before || after.what === null || before.reconciliationId === after.reconciliationId) return []
  const what = JSON.stringify(flagChanges(sideOf(before), sideOf(after)))
  return what === after.what ? [] : [{ field: 'what', before: after.what, after: what }]
}

const sideOf = ({ band, tier, score, conflictWith, evidenceFingerprint, evidence }: FlagVersion) => ({
  standing: { band, tier, score, conflictWith },
  evidenceFingerprint,
  evidence: JSON.parse(evidence) as unknown,
})
