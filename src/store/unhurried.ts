import type pg from 'pg'

/** Longest wait for one statement of a bulk load, in milliseconds. Bounded, so that a dead network ends it too. */
const patience = 3_600_000

type Unhurried = pg.QueryConfig & { readonly query_timeout: number }

/** A statement the client waits for longer than its pool says: loads, merges and index builds. */
export const unhurried = (text: string, values: readonly unknown[] = []): Unhurried => ({
  text,
  ...(values.length > 0 ? { values: [...values] } : {}),
  query_timeout: patience,
})

/** The same for a COPY stream, which the client times by this property. */
export const unhurriedStream = <Stream extends object>(stream: Stream): Stream =>
  Object.assign(stream, { query_timeout: patience })
