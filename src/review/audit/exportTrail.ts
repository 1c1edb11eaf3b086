import { VettingError } from '../../errors.ts'
import { digestOfTrail, releasedTo, type TrailPart } from '../../store/audit/auditExports.ts'
import { readAuditHead } from '../../store/audit/readAuditHead.ts'
import { agreeExport, lockExport, releaseExport, requestExport } from '../../store/exports/exportRequests.ts'
import { exportToAgree } from '../decide/exportToAgree.ts'
import { secondNeeded } from '../decide/secondNeeded.ts'
import { act, type DeskEvent } from '../desk/act.ts'
import type { Desk } from '../desk/desk.ts'
import { reasonsText } from '../desk/freeText.ts'
import { reviewerRoles } from '../../store/review/desk/reviewer.ts'

const auditors = reviewerRoles.filter((role) => role === 'auditor')

export type TrailAsked = {
  readonly by: string
  /** First and last day, UTC; null for no limit. */
  readonly from: string | null
  readonly to: string | null
  /** Why, 10 to 250 characters; kept in the audit trail. */
  readonly justification: string
}

export type TrailExport = { readonly exportId: string; readonly entries: number }

/**
 * Asks for a part of the trail, as it stands, to leave: what is written later is not in it.
 * @throws VettingError `conflict` when exactly that was asked for, `not-permitted` for whoever is no auditor.
 */
export const proposeTrail = (desk: Desk, { by, from, to, justification }: TrailAsked): Promise<TrailExport> =>
  act(desk, { by, roles: auditors, about: undefined }, async ({ tx }) => {
    const options: TrailPart = { from, to, upTo: (await readAuditHead(tx)).seq }
    const { entries, digest } = await digestOfTrail(tx, options)
    const exportId = await requestExport(tx, {
      kind: 'audit',
      memberKey: null,
      digest,
      options,
      reason: reasonsText(justification),
      policyVersion: desk.policy.version,
      requestedBy: by,
    })
    if (exportId === undefined) throw new VettingError('conflict', 'Exactly these entries were asked for already.')
    return { result: { exportId, entries }, event: eventOf('alteration', exportId, justification) }
  })

export type TrailStep = { readonly exportId: string; readonly by: string; readonly justification: string }

/**
 * Agrees to somebody else's request. @throws VettingError `same-person`, `not-found`, `audit-broken` when an entry of it is
 * another than when it was asked for.
 */
export const agreeTrail = (desk: Desk, { exportId, by, justification }: TrailStep): Promise<TrailExport> =>
  act(desk, { by, roles: auditors, about: undefined }, async ({ tx }) => {
    const asked = await exportToAgree<TrailPart>(tx, 'audit', { exportId, by })
    const { entries, digest } = await digestOfTrail(tx, asked.options)
    if (digest !== asked.digest) throw altered()
    await agreeExport(tx, exportId, by)
    return { result: { exportId, entries }, event: eventOf('alteration', exportId, justification) }
  })

/**
 * Lets an agreed part leave, once, with the disclosure in the trail; whoever released it then reads it page by page, each page
 * a disclosure too. Gives the part. @throws VettingError `not-permitted` while nobody else has agreed, `not-found` when there is
 * no such request or it left, `audit-broken`.
 */
export const releaseTrail = (
  desk: Desk,
  { exportId, by, justification, isFirst }: TrailStep & { readonly isFirst: boolean },
): Promise<TrailPart> =>
  act(desk, { by, roles: auditors, about: undefined }, async ({ tx }) => {
    const event = eventOf('disclosure', exportId, justification)
    if (!isFirst) {
      const part = await releasedTo(tx, exportId, by)
      if (!part) throw new VettingError('not-found', `You have not released export ${exportId}.`)
      return { result: part, event }
    }
    const asked = await lockExport<TrailPart>(tx, 'audit', exportId)
    if (!asked) throw new VettingError('not-found', `No export ${exportId} waits. See: vetting audit exports`)
    if (asked.agreedBy === null && secondNeeded(desk.policy, { type: 'export' })) throw notAgreed()
    if ((await digestOfTrail(tx, asked.options)).digest !== asked.digest) throw altered()
    await releaseExport(tx, exportId, by)
    return { result: asked.options, event }
  })

const eventOf = (operation: 'alteration' | 'disclosure', id: string, justification: string): DeskEvent => ({
  operation,
  subject: 'audit',
  fields: ['export'],
  justification,
  correlationId: `export-${id}`,
})

const notAgreed = (): VettingError =>
  new VettingError(
    'not-permitted',
    'An export of the trail takes two people, and nobody else has agreed to this one: vetting audit agree.',
  )

const altered = (): VettingError =>
  new VettingError('audit-broken', 'The entries are not those that were asked for. Run: vetting audit verify')
