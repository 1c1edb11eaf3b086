import type pg from 'pg'

/** What a query needs: satisfied by a pool, a client and a client inside a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>
