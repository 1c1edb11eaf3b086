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
  /**
   * For a comparison that looks at letters: 2 where two values are equal, 1 where some are alike enough to be compared, else 0. Asked
   * first, because most pairs can be given up on the answer alone.
   */
  readonly ceiling?: (pair: Pair, slot: number) => number
  /** Levels that need two equal values; the others bound what a pair without any can earn. */
  readonly exactLevels?: readonly string[]
  /** Levels that remain where no two values are alike. */
  readonly apartLevels?: readonly string[]
}
