import type { SourceRecord } from '../../records/sourceRecord.ts'
import { readByKeys } from '../../store/matching/readByKeys.ts'
import { readByOwners } from '../../store/matching/readByOwners.ts'
import { parseRow, type RecordRef, type StoredRow } from '../../store/matching/storedRow.ts'
import type { Queryable } from '../../store/queryable.ts'
import type { RightRecord, ScreenedRecord } from './matching.ts'

const place = (source: string, key: string): string => `${source}\u001f${key}`

const byPlace = <Item extends { readonly source: string }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const at = place(item.source, keyOf(item))
    groups.set(at, [...(groups.get(at) ?? []), item])
  }
  return groups
}

const distinct = (refs: readonly RecordRef[]): readonly RecordRef[] => [
  ...new Map(refs.map((ref) => [place(ref.source, ref.key), { source: ref.source, key: ref.key }])).values(),
]

const withDisposals = async (
  db: Queryable,
  records: readonly SourceRecord<'nominals'>[],
): Promise<readonly RightRecord[]> => {
  const rows = await readByOwners(db, 'disposals', distinct(records))
  const disposals = byPlace(
    rows.map((row: StoredRow) => parseRow('disposals', row)),
    ({ owner }) => owner,
  )
  return records.map((record) => ({ record, disposals: disposals.get(place(record.source, record.key)) ?? [] }))
}

const withReport = async (
  db: Queryable,
  records: readonly SourceRecord<'report-persons'>[],
): Promise<readonly RightRecord[]> => {
  const owners = distinct(records.map(({ source, owner }) => ({ source, key: owner })))
  const reports = byPlace(
    (await readByKeys(db, 'reports', owners)).map((row) => parseRow('reports', row)),
    ({ key }) => key,
  )
  const rows = await readByOwners(db, 'report-persons', owners)
  const persons = byPlace(
    rows.map((row) => parseRow('report-persons', row)),
    ({ owner }) => owner,
  )
  return records.map((record) => {
    const at = place(record.source, record.owner)
    return { record, report: reports.get(at)?.[0], persons: persons.get(at) ?? [] }
  })
}

/** Records of one kind together with what belongs to them: disposals of a nominal, report and fellow persons of a report person. */
export const readRight = async (db: Queryable, records: readonly ScreenedRecord[]): Promise<readonly RightRecord[]> => {
  const ofKind = <K extends ScreenedRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<ScreenedRecord, { kind: K }> => record.kind === kind)
  return [
    ...(await withDisposals(db, ofKind('nominals'))),
    ...(await withReport(db, ofKind('report-persons'))),
    ...ofKind('misconduct').map((record) => ({ record })),
  ]
}
