import type { Pair } from './pair.ts'

/**
 * A comparison: its levels from `missing` on, each with the words an officer reads, and the function that settles the level of
 * a pair (see `Pair`). The model gives each level its weight.
 */
export type Rule = {
  readonly label: string
  readonly describe: string
  readonly levels: Readonly<Record<string, string>>
  readonly compare: (pair: Pair, slot: number) => void
}
