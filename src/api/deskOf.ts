import type { Desk } from '../review/desk/desk.ts'
import type { Api, Caller } from './api.ts'

/** The desk the operations of the queue work at. Whoever builds an `Api` keeps its policy first: see `openDesk`. */
export const deskOf = (
  { db: pool, policy, purpose, legalBasis, now }: Api,
  { correlationId }: Pick<Caller, 'correlationId'>,
): Desk => ({ pool, policy, purpose, legalBasis, now, correlationId })
