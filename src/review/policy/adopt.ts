import { VettingError } from '../../errors.ts'
import { agreeAdoption, areAdopted, lockAdoption, proposeAdoption } from '../../store/review/adoptions.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { ReviewerRole } from '../../store/review/desk/reviewer.ts'
import type { AuditEvent } from '../audit/recorder.ts'
import { act, type DeskEvent } from '../desk/act.ts'
import type { Desk } from '../desk/desk.ts'
import { reasonsText } from '../desk/freeText.ts'
import type { Thresholds } from './thresholds.ts'

/** Who may change what decides who is flagged. */
const adopters: readonly ReviewerRole[] = ['supervisor', 'operator', 'engineer']

export type Adopting = { readonly by: string; readonly thresholds: Thresholds; readonly justification: string }

export type Adopted = { readonly adoptionId: string; readonly inEffect: boolean }

/**
 * Proposes that runs work with these thresholds from now on. @throws VettingError `conflict` when they are in effect or wait for a
 * second person already, `not-permitted`.
 */
export const proposeThresholds = (desk: Desk, { by, thresholds, justification }: Adopting): Promise<Adopted> =>
  act(desk, { by, roles: adopters, about: undefined }, async ({ tx }) => {
    if (await areAdopted(tx, thresholds)) throw new VettingError('conflict', 'These thresholds are in effect already.')
    const reason = reasonsText(justification)
    const proposed = await proposeAdoption(tx, { content: thresholds, reason, proposedBy: by })
    if (!proposed) throw new VettingError('conflict', 'These thresholds wait for a second person already.')
    const { id: adoptionId, inEffect } = proposed
    return { result: { adoptionId, inEffect }, event: eventOf(adoptionId, justification) }
  })

/**
 * Agrees to thresholds somebody else proposed, which are then in effect. @throws VettingError `same-person`, `not-found`,
 * `stale-version` when the files say something else by now.
 */
export const agreeThresholds = (
  desk: Desk,
  { adoptionId, by, thresholds, justification }: Adopting & { readonly adoptionId: string },
): Promise<Adopted> =>
  act(desk, { by, roles: adopters, about: undefined }, async ({ tx }) => {
    const waiting = await lockAdoption(tx, adoptionId, thresholds)
    if (!waiting) throw new VettingError('not-found', `No adoption ${adoptionId} waits for that. See: vetting policy`)
    if (waiting.proposedBy === by) throw new VettingError('same-person', 'Somebody else has to agree to an adoption.')
    if (!waiting.same) {
      throw new VettingError('stale-version', 'Policy, model or settings say something else than was proposed.')
    }
    await agreeAdoption(tx, adoptionId, by)
    return { result: { adoptionId, inEffect: true }, event: eventOf(adoptionId, justification) }
  })

/** `event` is of a first adoption; record it last in the transaction of the work. */
export type MayWork = { readonly ok: boolean; readonly event?: AuditEvent }

/**
 * Whether a run or recheck may work with these thresholds. A store that has none adopts them, in the name of whoever asked for
 * the work.
 */
export const mayWorkWith = async (tx: Queryable, thresholds: Thresholds, requestedBy: string): Promise<MayWork> => {
  const adopted = await areAdopted(tx, thresholds)
  if (adopted !== undefined) return { ok: adopted }
  const justification = 'first adoption, on a store that had none'
  const first = await proposeAdoption(tx, { content: thresholds, reason: justification, proposedBy: requestedBy })
  if (!first?.inEffect) return { ok: false }
  const { correlationId, ...event } = eventOf(first.id, justification)
  return { ok: true, event: { ...event, fields: ['adoption', correlationId] } }
}

const eventOf = (id: string, justification: string): DeskEvent => ({
  operation: 'alteration',
  subject: 'thresholds',
  fields: ['adoption'],
  justification,
  correlationId: `adoption-${id}`,
})
