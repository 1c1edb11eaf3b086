import type { RecordKind } from '../../records/sourceRecord.ts'
import { csvLine } from '../csv/csvLine.ts'
import { headerOf } from '../csv/columns.ts'

/** What is wrong with a row that must be rejected. */
export type Flaw = 'cell-missing' | 'cell-added' | 'nul' | 'bad-quotes' | 'key-missing' | 'bad-date' | 'bad-code'

export const flaws: readonly Flaw[] = [
  'cell-missing',
  'cell-added',
  'nul',
  'bad-quotes',
  'key-missing',
  'bad-date',
  'bad-code',
]

/** For each kind the column of the key, one of a date that must be one, and one of a closed list. */
const weakColumns: Readonly<Record<RecordKind, readonly [key: string, date: string, code: string]>> = {
  workforce: ['number', 'clearance_granted', 'class'],
  nominals: ['nominal_id', 'address_from', 'sex'],
  disposals: ['disposal_id', 'conviction_date', 'adjudication'],
  reports: ['report_id', 'report_date', 'scheme'],
  'report-persons': ['report_person_id', 'report_id', 'sex'],
  misconduct: ['case_id', 'received_date', 'source'],
  associations: ['association_id', 'declared_on', 'sex'],
}

/** Dates that do not exist. */
const impossibleDates = ['2021-02-30', '2019-13-01', '31/31/2020'] as const

const flawedCells = (kind: RecordKind, cells: readonly string[], flaw: Flaw, number: number): readonly string[] => {
  const header = headerOf(kind)
  const [key, date, code] = weakColumns[kind].map((column) => header.indexOf(column)) as [number, number, number]
  const own = cells.with(key, `BAD${number}`)
  switch (flaw) {
    case 'cell-missing':
      return own.slice(0, -1)
    case 'cell-added':
      return [...own, 'x']
    case 'nul':
      return own.with(key, `BAD\0${number}`)
    case 'key-missing':
      return own.with(key, '')
    case 'bad-date':
      return own.with(date, kind === 'report-persons' ? '' : (impossibleDates[number % impossibleDates.length] ?? ''))
    case 'bad-code':
      return own.with(code, 'NO SUCH CODE')
    case 'bad-quotes':
      return own
  }
}

/** The line of a copy of a row with one flaw in it, and a key of its own. Quotes are never left open. */
export const spoiledLine = (kind: RecordKind, cells: readonly string[], flaw: Flaw, number: number): string => {
  const line = csvLine(flawedCells(kind, cells, flaw, number))
  return flaw === 'bad-quotes' ? `"BAD"${number},${line}` : line
}
