import type { Policy } from '../policy/policy.ts'
import type { Reconciliation } from './reconcile.ts'

/**
 * Whether a reconciliation would change, withdraw or reopen more of the open queue than news explain: most often an extract was
 * written in another way and every record looks new. New flags are no sign of it, the first night has nothing else.
 */
export function isStorm({ storm }: Pick<Policy, 'storm'>, result: Reconciliation): boolean {
  const moved = result.changed.length + result.withdrawn.length + result.reopened.length
  const open = moved + result.refreshed.length + result.unchanged.length
  return moved >= storm.atLeast && moved > open * storm.share
}
