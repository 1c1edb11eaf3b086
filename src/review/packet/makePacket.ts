import { VettingError } from '../../errors.ts'
import type { Finding } from '../../matchers/finding.ts'
import { highestMarking } from '../../records/codes/marking.ts'
import { decisionsOn, flagSources } from '../../store/packet/packetSources.ts'
import { withholdingsOf } from '../../store/packet/withholdings.ts'
import { readCase } from '../../store/review/readCase.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { PacketItem } from './packetItem.ts'
import { packetItems } from './packetItems.ts'
import type { Packet } from './renderPacket.ts'
import { isWithheld, withhold } from './withhold.ts'

export type MadePacket = {
  readonly packet: Packet
  /** What must be nowhere in it. */
  readonly secrets: readonly string[]
  /** The items as they are, for those who decide what to withhold. */
  readonly items: readonly (PacketItem & { readonly withheld: boolean })[]
}

/**
 * Puts together what a member may be told of themselves. `conditionsMet` are flags whose handling conditions were met.
 * @throws VettingError `unknown-case`; `not-permitted` while a proposal to withhold waits for a second person, or a flag
 *   shown has handling conditions.
 */
export async function makePacket(
  db: Queryable,
  memberKey: string,
  options: { readonly madeOn: string; readonly conditionsMet: readonly string[] },
): Promise<MadePacket> {
  const found = await readCase(db, memberKey)
  if (!found) throw unknownCase()
  const withholdings = await withholdingsOf(db, memberKey)
  const waiting = withholdings.find(({ agreedBy }) => agreedBy === null)
  if (waiting) {
    throw new VettingError(
      'not-permitted',
      `Withholding ${waiting.id} waits for a second person: vetting withhold agree.`,
    )
  }
  const withheld = withholdings.map(({ item }) => item)
  const shown = found.flags.filter(({ id }) => !isWithheld(`flag-${id}`, withheld))
  const blocked = shown.find(
    ({ id, evidence }) => (evidence as Finding).exportBlocked && !options.conditionsMet.includes(id),
  )
  if (blocked) {
    const words = 'has handling conditions. Withhold it, or say that they are met with --conditions-met'
    throw new VettingError('not-permitted', `Flag ${blocked.id} ${words} ${blocked.id}.`)
  }
  const items = packetItems(found.flags, await flagSources(db, memberKey), await decisionsOn(db, memberKey))
  const { items: safe, secrets } = withhold(items, withheld)
  const marking = highestMarking(shown.map(({ evidence }) => (evidence as Finding).marking))
  return {
    packet: { memberKey, madeOn: options.madeOn, marking, items: safe },
    secrets,
    items: items.map((item) => ({ ...item, withheld: isWithheld(item.id, withheld) })),
  }
}

export const unknownCase = (): VettingError =>
  new VettingError('unknown-case', 'That member has no case. See: vetting queue')
