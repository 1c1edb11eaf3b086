import { createHash } from 'node:crypto'
import type { Config } from '../../config.ts'
import type { MatchingSource } from '../../jobs/match/createMatching.ts'
import { loadModel, type Model } from '../../matchers/index.ts'
import { type FindingTable, findingTables } from '../../matchers/reference/findingReferences.ts'
import { parsePlaceholderNames, type PlaceholderNames } from '../../records/index.ts'
import type { Policy } from '../../review/policy/policy.ts'
import { type Thresholds, thresholdsOf } from '../../review/policy/thresholds.ts'
import type { StoredModel } from '../../store/replay/pinModel.ts'
import { parseJson } from './parseJson.ts'
import { readNames } from './readNames.ts'
import { readPolicy } from './readPolicy.ts'
import { readReference } from './readReference.ts'

/** Model, policy and reference tables: everything that decides what is found, with the versions a run is pinned to. */
export type Rules = {
  readonly model: Model
  readonly policy: Policy
  readonly matching: MatchingSource
  readonly placeholderNames: PlaceholderNames
  /** What the store keeps of the model, so that a score can be computed again. */
  readonly kept: StoredModel
  readonly modelVersion: string
  readonly policyVersion: string
  /** What two people adopt before a run works with it. */
  readonly thresholds: Thresholds
}

/** Reads the rules. Throws `bad-model`, `bad-policy`, `bad-config` or `file-not-found`, naming file and place. */
export const readRules = (config: Config): Rules => {
  const policy = readPolicy(config)
  const names = readNames()
  const file = parseJson(config.matching.model)
  const model = loadModel(file, names)
  const tables = Object.fromEntries(findingTables.map((name) => [name, readReference(name)])) as Record<
    FindingTable,
    string
  >
  const { longBeforeJoiningYears, sensitivePosts } = policy.priority
  const minWeight = config.matching.minWeight ?? model.thresholds.low
  const modelVersion = `${model.name}-${model.version}-${model.fingerprint}`
  return {
    model,
    policy,
    matching: {
      model: file,
      references: {
        names,
        tables,
        policy: { longBeforeJoiningYears, sensitivePosts },
        asOf: policy.rehabilitationAsOf,
      },
      minWeight,
    },
    kept: { fingerprint: model.fingerprint, content: { file, names } },
    placeholderNames: parsePlaceholderNames(readReference('placeholder-names')),
    modelVersion,
    policyVersion: `${policy.version}-${hashOf(JSON.stringify(tables))}`,
    thresholds: thresholdsOf(policy, modelVersion, minWeight),
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)
