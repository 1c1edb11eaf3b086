import { VettingError } from '../errors.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { ReportScope } from './tables/report.ts'

export type ScopeRequest = {
  readonly asAt?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly publish?: boolean | undefined
}

/** Before the first extract that any force has. */
const beginning = '1900-01-01'

/**
 * The dates a report covers (ISO), from the beginning to the day it is made for unless said otherwise.
 * @throws VettingError `usage` when they are out of order.
 */
export const reportScope = (
  { asAt, from, to, publish = false }: ScopeRequest,
  { suppressBelow }: Policy['statistics'],
  today: string,
): ReportScope => {
  const day = asAt ?? today
  const scope = { asAt: day, from: from ?? beginning, to: to ?? day }
  if (scope.from > scope.to || scope.to > scope.asAt) {
    throw new VettingError(
      'usage',
      'The dates are out of order: --from must not be after --to, nor --to after --as-at.',
    )
  }
  const audience = publish ? 'published' : 'internal'
  return { ...scope, audience, suppressBelow: suppressBelow[audience] }
}
