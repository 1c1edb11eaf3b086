import type { Policy, SignalWeight } from './policy.ts'

/** What decides who is flagged and in which order, and which acts take two people: a change of it takes two people. */
export type Thresholds = {
  /** Name, version and fingerprint: bands and weights are the model's. */
  readonly model: string
  /** Match weight (bits) below which nothing is found. */
  readonly minWeight: number
} & Pick<Policy, 'association' | 'pattern' | 'storm' | 'twoPerson'> & { readonly priority: object }

/** The thresholds of a policy and a model. Words that explain a weight, clocks, periods and limits of the desk are none. */
export const thresholdsOf = (policy: Policy, model: string, minWeight: number): Thresholds => {
  const { association, pattern, storm, twoPerson, priority } = policy
  const signals = Object.fromEntries(
    Object.entries(priority.signals).map(([name, weight]) => [name, numbersOf(weight)]),
  )
  return { model, minWeight, association, pattern, storm, twoPerson, priority: { ...priority, signals } }
}

const numbersOf = ({ label: _label, why: _why, ...numbers }: SignalWeight): object => numbers
