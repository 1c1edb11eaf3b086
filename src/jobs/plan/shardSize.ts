/** Adding the children of a flow is quadratic on the Postgres backend: 1,000 take 0.3 s, 20,000 take 29 s. */
export const maxShards = 1_000

/** Rows per shard: the size asked for, or as many more as keep a run within `maxShards` over `kinds` kinds. */
export const shardSize = (wanted: number, rows: number, kinds: number): number =>
  Math.max(wanted, Math.ceil(rows / (maxShards - kinds)))
