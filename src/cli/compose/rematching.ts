import type pg from 'pg'
import { createMatching } from '../../jobs/match/createMatching.ts'
import { rematch } from '../../jobs/recheck/rematch.ts'
import { loadModel, type NameReferences } from '../../matchers/index.ts'
import type { Rematch } from '../../review/replay/rereadInputs.ts'
import type { Config } from '../../config.ts'
import type { Rules } from './readRules.ts'

/**
 * Compares a pair under a model and policy that were kept. The tables of offences and the like are those in force: a policy
 * version says which they were, and evidence made with others differs.
 */
export const rematching =
  (db: pg.Pool, config: Config, { matching }: Rules): Rematch =>
  (pair, { model: { file, names }, policy }) => {
    const { longBeforeJoiningYears, sensitivePosts } = policy.priority
    return rematch(
      db,
      createMatching({
        model: file,
        references: {
          names: names as NameReferences,
          tables: matching.references.tables,
          policy: { longBeforeJoiningYears, sensitivePosts },
          asOf: policy.rehabilitationAsOf,
        },
        minWeight: config.matching.minWeight ?? loadModel(file, names as NameReferences).thresholds.low,
      }),
      pair,
    )
  }
