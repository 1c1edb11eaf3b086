import type { PlannedCase } from '../plan/misconductPlan.ts'
import { below, randomFor } from '../random/random.ts'
import { streams } from '../random/streams.ts'
import type { World } from '../world.ts'

const laterOrdinal = 20

/** A case that a later night adds, by the index of its row: about any member, and a new incident. */
export const laterCase = (world: World, index: number): PlannedCase => ({
  member: below(randomFor(world.seed, streams.colleague, -1 - index), world.workforce),
  ordinal: laterOrdinal + (index % 12),
  total: 1,
  role: 'subject',
  repeats: false,
})
