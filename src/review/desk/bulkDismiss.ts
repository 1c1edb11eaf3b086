import { VettingError } from '../../errors.ts'
import { act, workers } from './act.ts'
import { answer, type Answered } from './answer.ts'
import { claimFlag } from '../../store/review/desk/claimFlag.ts'
import type { Desk } from './desk.ts'
import { knownFlags, refuseInterest } from './knownFlag.ts'
import { refreshCases } from './refreshCases.ts'
import { today } from './today.ts'

export type BulkDismissal = {
  readonly by: string
  /** Each with the version that was opened. */
  readonly flags: readonly { readonly flagId: string; readonly version: number }[]
  readonly reasons: string
  readonly factors?: readonly string[]
}

/**
 * Answers "a different person" on several flags of one member, raised by one rule (class and relation), that this person has
 * opened one by one: all of them, or none. Flags of band HIGH wait for a second person as ever.
 * @throws VettingError `not-permitted` across members or rules, `over-limit`, `evidence-unopened` naming the flags that were
 *   not opened, `claim-held`; else as `answerIdentity`.
 */
export const bulkDismiss = (
  desk: Desk,
  { by, flags: chosen, reasons, factors = [] }: BulkDismissal,
): Promise<readonly Answered[]> =>
  act(
    desk,
    { by, roles: workers, about: { step: 'dismiss', kind: 'flag', ids: chosen.map(({ flagId }) => flagId) } },
    async (acting) => {
      const { dismissAtOnce, claimMinutes } = desk.policy.casework
      if (chosen.length === 0 || chosen.length > dismissAtOnce) {
        throw new VettingError('over-limit', `Choose 1 to ${dismissAtOnce} flags.`)
      }
      const flags = await knownFlags(
        acting.tx,
        chosen.map(({ flagId }) => flagId),
        by,
      )
      for (const flag of flags) refuseInterest(flag)
      if (new Set(flags.map((flag) => [flag.memberKey, flag.class, flag.relation].join(' '))).size > 1) {
        throw new VettingError('not-permitted', 'Flags are dismissed together within one person and one rule only.')
      }
      const unopened = flags.filter(({ views }) => views.length === 0).map(({ id }) => id)
      if (unopened.length > 0) throw new VettingError('evidence-unopened', `Open these first: ${unopened.join(', ')}.`)
      if (flags.some(({ claim }) => claim && claim.holder !== by)) {
        throw new VettingError('claim-held', 'Somebody else holds one of the flags.')
      }
      const versions = new Map(chosen.map(({ flagId, version }) => [flagId, version]))
      const answered: Answered[] = []
      for (const flag of flags) {
        const claim = await claimFlag(acting.tx, { flagId: flag.id, holder: by, assignedBy: by, minutes: claimMinutes })
        const version = versions.get(flag.id) ?? 0
        const held = { ...flag, claim: { holder: by, version: claim.version } }
        answered.push(await answer(desk, acting, held, { by, version, action: 'reject', reasons, factors }))
      }
      await refreshCases(acting.tx, { flagIds: flags.map(({ id }) => id) }, today(desk))
      return {
        result: answered,
        event: {
          operation: 'alteration',
          subject: flags[0]?.memberKey ?? '',
          fields: ['identity'],
          justification: `dismisses ${answered.length} flags of one rule; reasons are kept with the decisions`,
          correlationId: `decision-${answered[0]?.decisionId}`,
        },
      }
    },
  )
