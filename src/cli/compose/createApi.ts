import type { Api } from '../../api/api.ts'
import type { Policy } from '../../review/policy/policy.ts'
import type { Store } from './openStore.ts'
import type { Rules } from './readRules.ts'

/** The operations' surroundings, as the command line has them. Matchers are loaded for the operations that compare. */
export const createApi = ({ config, desk, bulk }: Store, policy: Policy, rules: () => Promise<Rules>): Api => ({
  db: desk,
  bulk,
  policy,
  thresholds: async () => (await rules()).thresholds,
  purpose: config.audit.purpose,
  legalBasis: config.audit.legalBasis,
  now: () => new Date(),
  rematch: async (pair, under) => {
    const { rematching } = await import('./rematching.ts')
    return rematching(bulk, config, await rules())(pair, under)
  },
  checkpoints: config.audit.checkpoints,
  signingKey: config.audit.signingKey,
})
