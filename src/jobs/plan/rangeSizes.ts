import type { KindSize } from '../../store/runs/kindSizes.ts'
import { shardSize } from './shardSize.ts'

/**
 * What matching a row costs, in nominals: nearly every misconduct case is about a member and becomes a finding, which
 * was measured to cost fifteen to twenty times as much as a nominal that is about nobody.
 */
const cost: Readonly<Record<string, number>> = { misconduct: 16, nominals: 1, 'report-persons': 1 }

const costOf = (kind: string): number => cost[kind] ?? 1

/** Rows per shard of each kind, the dearest kind first, so that all shards cost about the same. */
export const rangeSizes = (
  sizes: readonly KindSize[],
  wanted: number,
): readonly { readonly kind: KindSize['kind']; readonly rows: number }[] => {
  const total = sizes.reduce((sum, { kind, records }) => sum + records * costOf(kind), 0)
  const size = shardSize(wanted, total, sizes.length)
  return sizes
    .toSorted((a, b) => costOf(b.kind) - costOf(a.kind) || (a.kind < b.kind ? -1 : 1))
    .map(({ kind }) => ({ kind, rows: Math.ceil(size / costOf(kind)) }))
}
