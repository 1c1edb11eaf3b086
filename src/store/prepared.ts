import { createHash } from 'node:crypto'
import { isPipelined } from './isPipelined.ts'
import type { Queryable } from './queryable.ts'

const names = new Map<string, string>()

const nameOf = (text: string): string => {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/**
 * The same connection, on which every statement with parameters is prepared by name: parsed once a connection, and planned
 * once where the plan does not depend on the values. For few fixed statements that are asked often; never for built ones.
 */
export const prepared = (client: Queryable): Queryable => {
  const query = (text: unknown, values?: readonly unknown[]): unknown =>
    typeof text === 'string' && values
      ? client.query({ name: nameOf(text), text, values: [...values] })
      : client.query(text as string)
  return { query, pipeline: isPipelined(client) } as unknown as Queryable
}
