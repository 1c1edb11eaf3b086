import { randomUUID } from 'node:crypto'
import type { Api, Caller } from '../../api/api.ts'
import { userName } from '../userName.ts'
import type { Store } from './openStore.ts'
import { readRules } from './readRules.ts'

/** The operations' surroundings, as the command line has them. */
export const createApi = ({ config, db, bulk }: Store): Api => ({
  db,
  bulk,
  policy: readRules(config).policy,
  purpose: config.audit.purpose,
  legalBasis: config.audit.legalBasis,
  now: () => new Date(),
})

/** Whoever runs the command. */
export const commandCaller = (justification = ''): Caller => ({
  by: userName(),
  justification,
  correlationId: randomUUID(),
})
