import { describe, expect, test } from 'vitest'
import { crossTable } from '../../../src/reports/tables/crossTable.ts'
import { rateTable } from '../../../src/reports/tables/rateTable.ts'
import { renderReport } from '../../../src/reports/tables/renderReport.ts'
import { type Draft, publishTables } from '../../../src/reports/tables/draft.ts'
import type { Report, ReportTable } from '../../../src/reports/tables/report.ts'
import { reportCsv } from '../../../src/reports/tables/reportCsv.ts'
import { treeTable } from '../../../src/reports/tables/treeTable.ts'
import { scopeOn } from '../support/scope.ts'

/** One table, judged by itself. */
const published = (draft: Draft, suppressBelow: number) => publishTables([draft], suppressBelow)[0] as ReportTable

const cross = (rows: Parameters<typeof crossTable>[0]['rows']) =>
  crossTable({
    name: 'outcomes',
    title: 'Outcomes',
    rowTitle: 'outcome',
    columns: [
      { name: 'officer', title: 'officer' },
      { name: 'staff', title: 'staff' },
    ],
    rows,
  })

describe('a table of two things', () => {
  test('has totals both ways, and no row of nothing', () => {
    const rows = [
      { name: 'NFA', counts: [12, 30] },
      { name: 'ADVICE', counts: [0, 0] },
      { name: 'CRIMINAL', counts: [4, 20] },
    ]
    expect(published(cross(rows), 1).rows).toEqual([
      { row: 'NFA', officer: 12, staff: 30, total: 42 },
      { row: 'CRIMINAL', officer: 4, staff: 20, total: 24 },
      { row: 'All', officer: 16, staff: 50, total: 66 },
    ])
    expect(published(cross(rows), 10).rows).toEqual([
      { row: 'NFA', officer: '[c]', staff: '[c]', total: 42 },
      { row: 'CRIMINAL', officer: '[c]', staff: '[c]', total: 24 },
      { row: 'All', officer: 16, staff: 50, total: 66 },
    ])
  })

  test('of nothing is its totals', () => {
    expect(published(cross([]), 10).rows).toEqual([{ row: 'All', officer: 0, staff: 0, total: 0 }])
  })
})

describe('a tree', () => {
  const tree = (parts: readonly number[], count = parts.reduce((sum, part) => sum + part, 0)) => ({
    name: 'all',
    title: 'all',
    count,
    parts: parts.map((part, index) => ({ name: `part-${index}`, title: `part ${index}`, count: part })),
  })

  test('that does not add up is refused', () => {
    expect(() => treeTable('t', 'T', tree([1, 2], 4))).toThrow('The parts of all make 3, not 4')
  })

  test('gives shares, but none of a hidden count', () => {
    expect(published(treeTable('t', 'T', tree([25, 75])), 10).rows[1]).toEqual({
      row: 'part-0',
      title: '  part 0',
      count: 25,
      share: 0.25,
    })
    const hidden = published(treeTable('t', 'T', tree([3, 30, 67])), 10)
    expect(hidden.rows.map(({ count, share }) => [count, share])).toEqual([
      [100, null],
      ['[c]', '[c]'],
      ['[c]', '[c]'],
      [67, 0.67],
    ])
  })
})

test('a small rest hides a rate as a small count does', () => {
  const draft = rateTable({
    name: 'r',
    title: 'R',
    rowTitle: 'group',
    eventsTitle: 'of these',
    restTitle: 'not',
    rows: [
      { name: 'few', events: 3, base: 100 },
      { name: 'all but few', events: 97, base: 100 },
      { name: 'many', events: 15, base: 148 },
      { name: 'nobody', events: 0, base: 0 },
    ],
  })
  const { rows } = published(draft, 10)
  expect(rows[0]).toMatchObject({ events: '[c]', rest: '[c]', base: 100, share: '[c]', low: '[c]', high: '[c]' })
  expect(rows[1]).toMatchObject({ events: '[c]', rest: '[c]', base: 100, share: '[c]' })
  expect(rows[2]).toMatchObject({ events: 15, rest: 133, base: 148 })
  expect(Number(rows[2]?.['high'])).toBeCloseTo(0.1605, 4)
  expect(rows[3]).toMatchObject({ events: 0, base: 0, share: null, low: null })
})

test('a count hidden in one table of a report is hidden in every other', () => {
  const people = treeTable('people', 'People', {
    name: 'all',
    title: 'all',
    count: 100,
    parts: [
      { name: 'referred', title: 'referred', count: 12 },
      { name: 'in-hand', title: 'in hand', count: 4 },
      { name: 'others', title: 'others', count: 84 },
    ],
  })
  const rates = rateTable({
    name: 'rates',
    title: 'Rates',
    rowTitle: '',
    eventsTitle: '',
    restTitle: '',
    rows: [{ name: 'referred', events: 12, base: 100, ids: ['referred', 'all'] }],
  })
  expect(published(rates, 10).rows[0]).toMatchObject({ events: 12, rest: 88 })
  const [, both] = publishTables([people, rates], 10)
  expect(both?.rows[0]).toMatchObject({ events: '[c]', rest: '[c]', base: 100, share: '[c]' })
})

const report: Report = {
  ...scopeOn('2026-01-06', { suppressBelow: 5 }),
  name: 'coverage',
  title: 'Coverage',
  tables: [
    {
      name: 'found',
      title: 'Members searched',
      columns: [
        { name: 'row', title: 'source', kind: 'text' },
        { name: 'events', title: 'with a candidate', kind: 'count' },
        { name: 'share', title: 'share', kind: 'share' },
        { name: 'ratio', title: 'ratio', kind: 'number' },
      ],
      rows: [{ row: '=2+5|cmd', events: 1_234, share: 0.0015, ratio: null }],
    },
    { name: 'empty', title: 'Nothing here', columns: [], rows: [] },
  ],
}

test('text is for people', () => {
  expect(renderReport(report)).toBe(
    [
      'Coverage, 1900-01-01 to 2026-01-06, as at 2026-01-06',
      'Internal: counts below 5 are hidden [c], and others with them',
      'Members searched\n' +
        'source    with a candidate   share  ratio\n' +
        '=2+5|cmd             1,234  0.15 %      –',
      'Nothing here\nNothing to count.',
    ].join('\n\n'),
  )
})

test('CSV has one figure a line, and no label a spreadsheet would run', () => {
  const [header, ...lines] = reportCsv([report]).trimEnd().split('\r\n')
  expect(header).toBe('report,as_at,from,to,audience,table,row,figure,value')
  expect(lines).toEqual([
    "coverage,2026-01-06,1900-01-01,2026-01-06,internal,found,'=2+5|cmd,events,1234",
    "coverage,2026-01-06,1900-01-01,2026-01-06,internal,found,'=2+5|cmd,share,0.0015",
    "coverage,2026-01-06,1900-01-01,2026-01-06,internal,found,'=2+5|cmd,ratio,",
  ])
})
