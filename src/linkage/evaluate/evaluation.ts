import { bCubed } from './bCubed.ts'
import { bestRates, ratesAt, type Rates } from './score.ts'

export type WeighedPair = { readonly left: string; readonly right: string; readonly weight: number }

export type IdPair = { readonly left: string; readonly right: string }

/** How well found pairs fit the truth. All rates are divided by all true pairs, those that were never candidates included. */
export type Evaluation = {
  readonly truePairs: number
  /** Pairs looked at, and the share of the true pairs among them. */
  readonly candidates: number
  readonly coverage: number
  /** At the threshold that was fixed beforehand. */
  readonly frozen: Rates
  /** At the threshold that does best: chosen with the truth, so an upper bound. */
  readonly best: Rates
  /** B-cubed F1 of the groups that the pairs at the frozen threshold connect. */
  readonly bCubed: number
}

export type EvaluateInput = {
  readonly pairs: readonly WeighedPair[]
  /** All pairs that were compared, where more than `pairs`. */
  readonly candidates?: readonly IdPair[]
  readonly truth: readonly IdPair[]
  readonly threshold: number
  /** One file holds both rows of a pair, so their order means nothing. */
  readonly oneFile: boolean
  /** Ids of all rows where known; else those the pairs and the truth name. */
  readonly left?: readonly string[]
  readonly right?: readonly string[]
}

const separator = '\u0000'

const keyOf = ({ left, right }: IdPair, oneFile: boolean): string =>
  oneFile && left > right ? right + separator + left : left + separator + right

/** Ids of two files may be the same numbers: the right file's are told apart. */
const rightId = (id: string, oneFile: boolean): string => (oneFile ? id : `right${separator}${id}`)

export const evaluation = ({
  pairs,
  candidates = pairs,
  truth,
  threshold,
  oneFile,
  left,
  right,
}: EvaluateInput): Evaluation => {
  const isTrue = new Set(truth.map((pair) => keyOf(pair, oneFile)))
  const scored = pairs.map((pair) => ({ ...pair, isTrue: isTrue.has(keyOf(pair, oneFile)) }))
  const link = (pair: IdPair): IdPair => ({ left: pair.left, right: rightId(pair.right, oneFile) })
  const links = scored.filter(({ weight }) => weight >= threshold).map(link)
  const trueLinks = truth.map(link)
  const ids = new Set([
    ...(left ?? []),
    ...(right ?? []).map((id) => rightId(id, oneFile)),
    ...[...links, ...trueLinks].flatMap((pair) => [pair.left, pair.right]),
  ])
  return {
    truePairs: isTrue.size,
    candidates: candidates.length,
    coverage:
      isTrue.size === 0 ? 1 : candidates.filter((pair) => isTrue.has(keyOf(pair, oneFile))).length / isTrue.size,
    frozen: ratesAt(scored, threshold, isTrue.size),
    best: bestRates(scored, isTrue.size),
    bCubed: bCubed([...ids], links, trueLinks),
  }
}
