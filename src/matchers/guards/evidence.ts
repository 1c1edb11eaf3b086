import type { Pair } from '../compare/pair.ts'
import type { CompareKind } from '../model/model.ts'
import type { Subject } from '../subject.ts'

/** What a guard may look at: the settled pair, both people as received, and what they share. */
export type Evidence = {
  readonly pair: Pair
  readonly left: Subject
  readonly right: Subject
  readonly weight: number
  /** Bits of `contactBit`. */
  readonly contact: number
}

/** The level of the comparison of that kind, by name; `missing` where the model has none. */
export const levelOf = ({ pair }: Evidence, kind: CompareKind): string => {
  const slot = pair.slots.first[kind]
  return slot < 0 ? 'missing' : pair.model.comparisons[slot]!.levels[pair.levels[slot]!]!
}
