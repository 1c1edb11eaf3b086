import { keyKinds, type KeyKind, type LinkIndex, type LinkStats } from '../../matchers/index.ts'

const sum = (parts: readonly LinkStats[], count: (part: LinkStats) => number): number =>
  parts.reduce((total, part) => total + count(part), 0)

/** The statistics of a linkage done in parts with one index. */
export const addStats = (parts: readonly LinkStats[], index: LinkIndex): LinkStats => ({
  rows: sum(parts, ({ rows }) => rows),
  notSearchable: sum(parts, ({ notSearchable }) => notSearchable),
  pairsCompared: sum(parts, ({ pairsCompared }) => pairsCompared),
  pairsByKey: Object.fromEntries(
    keyKinds.map((kind) => [kind, sum(parts, ({ pairsByKey }) => pairsByKey[kind])]),
  ) as Record<KeyKind, number>,
  stoppedEarly: sum(parts, ({ stoppedEarly }) => stoppedEarly),
  similarities: sum(parts, ({ similarities }) => similarities),
  kept: sum(parts, ({ kept }) => kept),
  oversizeBlocks: index.table.oversize.map((block, i) => ({
    ...block,
    rightHits: sum(parts, ({ oversizeBlocks }) => oversizeBlocks[i]!.rightHits),
  })),
})
