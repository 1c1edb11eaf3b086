import { VettingError } from '../../errors.ts'
import { agreeExport, lockPacketExport, releaseExport, requestExport } from '../../store/exports/exportRequests.ts'
import type { Queryable } from '../../store/queryable.ts'
import { conflictBetween } from '../../store/review/desk/conflictBetween.ts'
import { act, type DeskEvent, workers } from '../desk/act.ts'
import type { Desk } from '../desk/desk.ts'
import { reasonsText } from '../desk/freeText.ts'
import { refuseInterest } from '../desk/knownFlag.ts'
import { today } from '../desk/today.ts'
import { exportToAgree } from '../decide/exportToAgree.ts'
import { secondNeeded } from '../decide/secondNeeded.ts'
import { leakOf } from './leakOf.ts'
import { type MadePacket, makePacket } from './makePacket.ts'
import { packetDigest } from './packetDigest.ts'
import { renderHtml, renderJson } from './renderPacket.ts'

export type PacketAsked = {
  readonly memberKey: string
  readonly by: string
  /** Flags whose handling conditions were met. */
  readonly conditionsMet: readonly string[]
  /** Why, 10 to 250 characters; kept in the audit trail. */
  readonly justification: string
}

const make = async (
  desk: Desk,
  tx: Queryable,
  { by, memberKey, conditionsMet }: Omit<PacketAsked, 'justification'>,
) => {
  refuseInterest({ interest: await conflictBetween(tx, by, memberKey) })
  return makePacket(tx, memberKey, { madeOn: today(desk), conditionsMet })
}

/** Asks for a packet to leave, as it stands. @throws VettingError `conflict` for one that was asked for, as `makePacket`. */
export const proposePacket = (desk: Desk, asked: PacketAsked): Promise<string> =>
  act(
    desk,
    { by: asked.by, roles: workers, about: { step: 'propose packet', kind: 'member', ids: [asked.memberKey] } },
    async ({ tx }) => {
      const { memberKey, by, conditionsMet, justification } = asked
      const { packet } = await make(desk, tx, asked)
      const id = await requestExport(tx, {
        kind: 'packet',
        memberKey,
        digest: packetDigest(packet),
        options: { conditionsMet },
        reason: reasonsText(justification),
        policyVersion: desk.policy.version,
        requestedBy: by,
      })
      if (id === undefined) throw new VettingError('conflict', 'This very packet was asked for already.')
      return { result: id, event: alteration(memberKey, id, justification) }
    },
  )

/**
 * Agrees to somebody else's request, for a packet that is still the same. @throws VettingError `same-person`,
 * `stale-version` when anything in it has changed since, `not-found`, `conflict-of-interest`.
 */
export const agreePacket = (
  desk: Desk,
  { exportId, by, justification }: { readonly exportId: string; readonly by: string; readonly justification: string },
): Promise<void> =>
  act(
    desk,
    { by, roles: workers, about: { step: 'agree packet', kind: 'export', ids: [exportId] } },
    async ({ tx }) => {
      const asked = await exportToAgree<Pick<PacketAsked, 'conditionsMet'>>(tx, 'packet', { exportId, by })
      // The table holds every packet to a member.
      const memberKey = asked.memberKey ?? ''
      const { packet } = await make(desk, tx, { by, memberKey, ...asked.options })
      if (packetDigest(packet) !== asked.digest) {
        throw new VettingError('stale-version', 'The packet is another than was asked for. Have it asked for again.')
      }
      await agreeExport(tx, exportId, by)
      return { result: undefined, event: alteration(memberKey, exportId, justification) }
    },
  )

export type ReleasedPacket = { readonly text: string; readonly items: number; readonly shown: number }

/**
 * Gives a packet out, once for each agreement, with the disclosure in the trail.
 * @throws VettingError `not-permitted` while nobody else has agreed to this very content, or when something withheld is in
 *   it; else as `makePacket`.
 */
export const releasePacket = (
  desk: Desk,
  { format, ...asked }: PacketAsked & { readonly format: 'html' | 'json' },
): Promise<ReleasedPacket> =>
  act(
    desk,
    { by: asked.by, roles: workers, about: { step: 'release packet', kind: 'member', ids: [asked.memberKey] } },
    async ({ tx }) => {
      const { memberKey, by, conditionsMet, justification } = asked
      const made = await make(desk, tx, asked)
      const takesTwo = secondNeeded(desk.policy, { type: 'export' }) !== undefined
      const request = await lockPacketExport(tx, memberKey, packetDigest(made.packet))
      if (takesTwo && (request?.agreedBy ?? null) === null) throw notAgreed()
      if (request) await releaseExport(tx, request.id, by)
      const text = format === 'json' ? renderJson(made.packet) : renderHtml(made.packet)
      if (leakOf(text, made.secrets) >= 0) {
        throw new VettingError(
          'not-permitted',
          'Something withheld is also in what is shown. Withhold that item as well.',
        )
      }
      const shown = made.items.filter(({ withheld }) => !withheld)
      return {
        result: { text, items: made.items.length, shown: shown.length },
        event: {
          operation: 'disclosure',
          subject: memberKey,
          recipients: ['the subject'],
          fields: fieldsOf(shown, conditionsMet),
          justification,
          correlationId: request ? `export-${request.id}` : `packet-${memberKey}`,
        },
      }
    },
  )

const notAgreed = (): VettingError =>
  new VettingError(
    'not-permitted',
    'A packet takes two people, and nobody else has agreed to this one: vetting packet propose, then vetting packet agree.',
  )

/** The trail takes a hundred names of fields; one is left for the number of the export. */
const fieldsOf = (shown: MadePacket['items'], conditionsMet: readonly string[]): readonly string[] =>
  [...shown.map(({ id }) => id), ...conditionsMet.map((flag) => `conditions of flag-${flag} met`)].slice(0, 99)

const alteration = (memberKey: string, id: string, justification: string): DeskEvent => ({
  operation: 'alteration',
  subject: memberKey,
  fields: ['export'],
  justification,
  correlationId: `export-${id}`,
})
