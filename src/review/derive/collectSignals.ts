import { VettingError } from '../../errors.ts'
import { type Signal, signals } from '../policy/signal.ts'

const order = new Map<string, number>(signals.map((signal, at) => [signal, at]))

/** Each signal once, in the order explanations list them. @throws VettingError `internal` for one no policy can weigh. */
export function collectSignals(found: readonly string[]): readonly Signal[] {
  const unknown = found.find((signal) => !order.has(signal))
  if (unknown !== undefined)
    throw new VettingError('internal', `A finding carries the signal ${unknown}, which no policy weighs.`)
  return [...new Set(found as readonly Signal[])].toSorted(
    (left, right) => (order.get(left) ?? 0) - (order.get(right) ?? 0),
  )
}
