import type pg from 'pg'
import { type RecordKind, screenedKinds } from '../../records/index.ts'
import { inTransaction } from '../inTransaction.ts'
import type { Queryable } from '../queryable.ts'
import { unhurried } from '../unhurried.ts'
import { keyIndexOf } from './partitionOf.ts'

const hasIndex = async (client: Queryable, name: string): Promise<boolean> => {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [name])
  return rows[0]?.found === true
}

/** Only these are searched by key: members are the side that is searched for, and declarations have an owner. */
const isSearched = (kind: RecordKind): boolean => screenedKinds.some((screened) => screened === kind)

/** Builds the index on the blocking keys of a kind where it is missing; true when it did. */
export const ensureKeyIndex = async (client: Queryable, kind: RecordKind): Promise<boolean> => {
  const index = keyIndexOf(kind)
  // Asked first: "create index if not exists" locks the table against loads even when there is nothing to do.
  if (!isSearched(kind) || (await hasIndex(client, index))) return false
  await client.query(unhurried('select create_key_index($1)', [kind]))
  return true
}

/**
 * Builds the missing indexes on blocking keys of all kinds. Needed after loads that left it for later: without its index a
 * search by key finds the same rows, but reads the whole kind. Loads of a kind wait while its index is built. Returns the
 * kinds that had none.
 */
export const ensureKeyIndexes = async (pool: Pick<pg.Pool, 'connect'>): Promise<readonly RecordKind[]> => {
  const built: RecordKind[] = []
  for (const kind of screenedKinds) {
    await inTransaction(pool, async (client) => {
      await client.query('set local statement_timeout = 0')
      if (await ensureKeyIndex(client, kind)) built.push(kind)
    })
  }
  return built
}
