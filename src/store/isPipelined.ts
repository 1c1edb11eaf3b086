import type { Queryable } from './queryable.ts'

/** Whether queries of a connection travel without waiting for each other: see `createPool`. */
export const isPipelined = (db: Queryable): boolean => (db as { readonly pipeline?: boolean }).pipeline === true
