import type pg from 'pg'
import { inTransaction } from '../../src/store/inTransaction.ts'

/** As somebody with full rights over the database would: runs a statement with the triggers off. */
export const pastTheRules = (pool: pg.Pool, sql: string, parameters: readonly unknown[] = []): Promise<void> =>
  inTransaction(pool, async (tx) => {
    await tx.query(`set local session_replication_role = replica`)
    await tx.query(sql, [...parameters])
  })

/** Empties tables and what refers to them; the tables that keep history refuse it otherwise. */
export const emptyTables = (pool: pg.Pool, tables: string): Promise<void> =>
  pastTheRules(pool, `truncate ${tables} restart identity cascade`)
