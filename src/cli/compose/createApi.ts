import type { Api } from '../../api/api.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'
import { rematching } from './rematching.ts'

/** The operations' surroundings, as the command line has them. */
export const createApi = ({ config, desk, bulk }: Store, rules: Rules): Api => ({
  db: desk,
  bulk,
  policy: rules.policy,
  thresholds: rules.thresholds,
  purpose: config.audit.purpose,
  legalBasis: config.audit.legalBasis,
  now: () => new Date(),
  rematch: rematching(bulk, config, rules),
  checkpoints: config.audit.checkpoints,
  signingKey: config.audit.signingKey,
})
