import { groupBy } from '../../matchers/groupBy.ts'
import type { SourceRecord } from '../../records/sourceRecord.ts'
import type { Queryable } from '../../store/queryable.ts'
import { itemsByOwners } from '../../store/records/itemsByOwners.ts'
import { recordsBySourceKeys } from '../../store/records/recordsBySourceKeys.ts'
import type { RightRecord, ScreenedRecord } from './matching.ts'
import { parseRecord } from './parseRecord.ts'

const distinct = (keys: readonly string[]): readonly string[] => [...new Set(keys)]

const withDisposals = async (
  db: Queryable,
  source: string,
  records: readonly SourceRecord<'nominals'>[],
): Promise<readonly RightRecord[]> => {
  const rows = await itemsByOwners(db, 'disposals', distinct(records.map(({ key }) => key)), source)
  const disposals = groupBy(
    rows.map((row) => parseRecord('disposals', row)),
    ({ owner }) => owner,
  )
  return records.map((record) => ({ record, disposals: disposals.get(record.key) ?? [] }))
}

const withReport = async (
  db: Queryable,
  source: string,
  records: readonly SourceRecord<'report-persons'>[],
): Promise<readonly RightRecord[]> => {
  const owners = distinct(records.map(({ owner }) => owner))
  const rows = await recordsBySourceKeys(db, 'reports', source, owners)
  const reports = new Map(rows.map((row) => [row.key, parseRecord('reports', row)]))
  const named = await itemsByOwners(db, 'report-persons', owners, source)
  const persons = groupBy(
    named.map((row) => parseRecord('report-persons', row)),
    ({ owner }) => owner,
  )
  return records.map((record) => ({
    record,
    report: reports.get(record.owner),
    persons: persons.get(record.owner) ?? [],
  }))
}

/**
 * Records together with what belongs to them: disposals of a nominal, report and fellow persons of a report person.
 * What belongs to a record comes from the same source.
 */
export const readRight = async (db: Queryable, records: readonly ScreenedRecord[]): Promise<readonly RightRecord[]> => {
  const right: RightRecord[] = []
  for (const [source, ofSource] of groupBy(records, (record) => record.source)) {
    const ofKind = <K extends ScreenedRecord['kind']>(kind: K) =>
      ofSource.filter((record): record is Extract<ScreenedRecord, { kind: K }> => record.kind === kind)
    const nominals = ofKind('nominals')
    const persons = ofKind('report-persons')
    if (nominals.length > 0) right.push(...(await withDisposals(db, source, nominals)))
    if (persons.length > 0) right.push(...(await withReport(db, source, persons)))
    right.push(...ofKind('misconduct').map((record) => ({ record })))
  }
  return right
}
