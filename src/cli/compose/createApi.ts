import type { Api } from '../../api/api.ts'
import type { Store } from './openStore.ts'
import { readRules } from './readRules.ts'

/** The operations' surroundings, as the command line has them. */
export const createApi = ({ config, desk, bulk }: Store): Api => ({
  db: desk,
  bulk,
  policy: readRules(config).policy,
  purpose: config.audit.purpose,
  legalBasis: config.audit.legalBasis,
  now: () => new Date(),
  checkpoints: config.audit.checkpoints,
  signingKey: config.audit.signingKey,
})
