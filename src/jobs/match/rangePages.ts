import type pg from 'pg'
import { sheetsInRange } from '../../store/matching/sheetsInRange.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import type { ScreenedRecord } from './matching.ts'
import type { SheetPage } from './matchPages.ts'

/** About a megabyte of sheets. */
const pageSize = 2_500

/** The sheets of all records of a kind in an id range, page by page. */
export async function* rangePages(
  db: Pick<pg.Pool, 'connect'>,
  kind: ScreenedRecord['kind'],
  range: IdRange,
): AsyncGenerator<SheetPage> {
  for await (const rows of sheetsInRange(db, kind, range, pageSize)) yield { kind, rows }
}
