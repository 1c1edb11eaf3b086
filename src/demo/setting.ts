import type { Numbers } from './identifiers/numbers.ts'
import type { ForceSizes } from './sizes.ts'

/** What every person of a synthetic world follows from, before anything is planted. */
export type Setting = ForceSizes & {
  /** Day the first night's extracts speak of; later nights follow one a day. */
  readonly today: number
  readonly numbers: Numbers
  /** Nights that have passed since the first one, each of which changed `share` of the rows of every file. */
  readonly nights: number
  readonly share: number
}
