import type pg from 'pg'
import { groupBy } from '../../matchers/groupBy.ts'
import { type RecordKind, screenedKinds } from '../../records/sourceRecord.ts'
import type { RecordRef } from '../../store/matching/readShardItems.ts'
import { sheetsBySourceKeys } from '../../store/matching/sheetsOf.ts'
import type { SheetPage } from './matchPages.ts'
import { pageSize, pagesOf } from './pagesOf.ts'
import { readAhead } from './readAhead.ts'

/** The sheets of changed records, page by page; of those that are gone there is none. */
export async function* changedPages(
  db: Pick<pg.Pool, 'connect'>,
  items: readonly (RecordRef & { readonly kind: RecordKind })[],
): AsyncGenerator<SheetPage> {
  for (const kind of screenedKinds) {
    const ofKind = items.filter((item) => item.kind === kind)
    for (const [source, refs] of groupBy(ofKind, (item) => item.source)) {
      const keys = refs.map((ref) => ref.key)
      const reads = pagesOf(keys, pageSize).map((page) => () => sheetsBySourceKeys(db, kind, source, page))
      for await (const rows of readAhead(reads)) yield { kind, rows }
    }
  }
}
