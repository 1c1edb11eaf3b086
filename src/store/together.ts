import { isPipelined } from './isPipelined.ts'
import type { Queryable } from './queryable.ts'

type Queries<Results extends readonly unknown[]> = { readonly [At in keyof Results]: () => Promise<Results[At]> }

/** Runs queries that do not wait for each other's rows, in order: in one round trip where the connection pipelines. */
export const together = async <const Results extends readonly unknown[]>(
  tx: Queryable,
  ...queries: Queries<Results>
): Promise<Results> => {
  const all: readonly (() => Promise<unknown>)[] = queries
  if (isPipelined(tx)) return (await Promise.all(all.map((query) => query()))) as unknown as Results
  const results: unknown[] = []
  for (const query of all) results.push(await query())
  return results as unknown as Results
}
