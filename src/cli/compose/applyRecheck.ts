import type { Config } from '../../config.ts'
import { VettingError } from '../../errors.ts'
import { recorder } from '../../review/audit/recorder.ts'
import { mayWorkWith } from '../../review/policy/adopt.ts'
import { type MemberFindings, reconcileMembers } from '../../review/reconcileMembers.ts'
import { alterationOf } from '../../review/reconcile/alteration.ts'
import type { ReconcileResult } from '../../review/reconcile/result.ts'
import type { Queryable } from '../../store/queryable.ts'
import { pinModel } from '../../store/replay/pinModel.ts'
import { recheckOrder } from '../../store/runs/recheckOrder.ts'
import type { Rules } from './readRules.ts'
import { contextOf } from './recording.ts'

/** Puts what a recheck found in force and records the combination, in one transaction. */
export const applyRecheck =
  (config: Config, { policy, kept, thresholds }: Rules) =>
  async (tx: Queryable, found: MemberFindings): Promise<ReconcileResult> => {
    const { recheckId, memberKeys } = found
    const order = await recheckOrder(tx, recheckId)
    if (order === undefined) throw new VettingError('not-found', `There is no recheck ${recheckId}.`)
    const may = await mayWorkWith(tx, thresholds, order.requestedBy)
    if (!may.ok) throw notAdopted()
    await pinModel(tx, kept)
    const result = await reconcileMembers({ tx, policy, now: new Date() }, found)
    const context = { ...contextOf(config), onBehalfOf: order.requestedBy, correlationId: `recheck-${recheckId}` }
    const record = recorder(context)
    if (may.event) await record(tx, may.event)
    await record(tx, {
      operation: 'combination',
      subject: `recheck/${recheckId}`,
      members: memberKeys,
      justification: order.reason,
    })
    const alteration = alterationOf(`recheck/${recheckId}`, result)
    if (alteration) await record(tx, alteration)
    return result
  }

const notAdopted = (): VettingError =>
  new VettingError(
    'run-held',
    'Policy, model or minimum weight differ from those in effect, and two people have not adopted them. See: vetting policy',
  )
