import type { FlagContent } from '../../../src/review/derive/flagContent.ts'
import type { CurrentFinding } from '../../../src/store/review/currentFinding.ts'
import type { ExistingFlag } from '../../../src/store/review/existingFlag.ts'
import type { FindingKey } from '../../../src/store/review/findingKey.ts'

const key: FindingKey = {
  memberKey: '43/1',
  class: 'CONVICTION',
  source: 'nominals',
  recordKind: 'nominals',
  recordKey: 'N1',
  relation: 'self',
}

/** A finding about the member's own identity, HIGH, without signals, changed as given. */
export const finding = (change: Partial<CurrentFinding> = {}): CurrentFinding => ({
  ...key,
  id: '1',
  fingerprint: 'f1',
  band: 'HIGH',
  weight: 20,
  signals: [],
  modelVersion: 'person-1',
  contacts: [],
  incidents: 0,
  ...change,
})

/** What a flag would show of that finding, changed as given. */
export const content = (change: Partial<FlagContent> & { readonly key?: FindingKey } = {}): FlagContent => ({
  key,
  findingId: '1',
  evidenceFingerprint: 'f1',
  band: 'HIGH',
  tier: 'STANDARD',
  score: 40,
  conflictWith: [],
  weight: 20,
  modelVersion: 'person-1',
  explanationText: '{}',
  explanationHash: 'h1',
  ...change,
})

/** The open flag that shows that content, changed as given. */
export const flag = (change: Partial<ExistingFlag> = {}): ExistingFlag => ({
  ...key,
  id: '10',
  state: 'open',
  band: 'HIGH',
  tier: 'STANDARD',
  score: 40,
  weight: 20,
  modelVersion: 'person-1',
  conflictWith: [],
  evidenceFingerprint: 'f1',
  explanationHash: 'h1',
  ...change,
})
