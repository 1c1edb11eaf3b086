/** One allowed step of a state machine, and what must hold for it to be taken. */
export type Transition<State extends string, Action extends string, Need extends string> = {
  readonly action: Action
  readonly from: readonly State[]
  readonly to: State
  readonly needs: readonly Need[]
}

export type Step<State, Need> =
  | { readonly ok: true; readonly to: State }
  /** `not-allowed`: no such step from here. `missing`: the step exists, and these needs are not met. */
  | { readonly ok: false; readonly code: 'not-allowed' }
  | { readonly ok: false; readonly code: 'missing'; readonly missing: readonly Need[] }

/**
 * Takes one step of a machine given as its list of transitions; `met` are the needs that hold. Where two transitions share
 * state and action, their needs exclude each other.
 */
export function step<State extends string, Action extends string, Need extends string>(
  machine: readonly Transition<State, Action, Need>[],
  state: State,
  action: Action,
  met: ReadonlySet<Need>,
): Step<State, Need> {
  const choices = machine
    .filter((transition) => transition.action === action && transition.from.includes(state))
    .map(({ to, needs }) => ({ to, missing: needs.filter((need) => !met.has(need)) }))
    .toSorted((left, right) => left.missing.length - right.missing.length)
  const [best] = choices
  if (!best) return { ok: false, code: 'not-allowed' }
  return best.missing.length === 0 ? { ok: true, to: best.to } : { ok: false, code: 'missing', missing: best.missing }
}
