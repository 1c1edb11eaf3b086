import type { KeyKind } from './model/model.ts'

/** A candidate key shared by more left rows than the model's limit, and how many right rows held it. */
export type OversizeBlock = {
  readonly kind: KeyKind
  readonly key: number
  readonly leftRows: number
  readonly rightHits: number
}

/** What a linkage did: enough to state that nothing was left out silently. */
export type LinkStats = {
  /** Rows of the stream. */
  readonly rows: number
  /** Rows of the stream without any candidate key: nobody can be found for them. */
  readonly notSearchable: number
  readonly pairsCompared: number
  /** Each compared pair counted at the first kind of key that found it; pairs of sheets, whose keys are of no known kind, are not counted here. */
  readonly pairsByKey: Readonly<Record<KeyKind, number>>
  /** Pairs that stopped early because their weight could not reach the minimum. */
  readonly stoppedEarly: number
  /** String similarities computed (Jaro-Winkler, Damerau). */
  readonly similarities: number
  readonly kept: number
  readonly oversizeBlocks: readonly OversizeBlock[]
}
