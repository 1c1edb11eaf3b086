import type { z } from 'zod'
import type { RecordByKind, RecordKind } from '../../records/index.ts'
import type { RowContext, Warn } from './rowContext.ts'

/** Everything an extract of one kind is read with: its columns, its key, and the record a row becomes. */
export type RowKind<K extends RecordKind, Row> = {
  readonly kind: K
  /** One field per canonical column, in their canonical order. */
  readonly schema: z.ZodObject<z.ZodRawShape> & z.ZodType<Row>
  /** Columns a file must have; the others may be absent and then count as empty. */
  readonly requiredColumns: readonly (keyof Row & string)[]
  readonly keyOf: (row: Row) => string
  readonly ownerOf: (row: Row) => string
  readonly toRecord: (row: Row, context: RowContext, warn: Warn) => RecordByKind[K]
}
