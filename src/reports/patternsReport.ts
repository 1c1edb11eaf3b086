import type { Policy } from '../review/policy/policy.ts'
import type { Queryable } from '../store/queryable.ts'
import { patternsByIncidents } from '../store/reports/patternsByIncidents.ts'
import { serviceYears } from '../store/reports/serviceYears.ts'
import { expectedByChance, rateFromPeopleWithAny } from './statistics/expectedByChance.ts'
import type { Report, ReportScope, ReportTable } from './tables/report.ts'
import { publishTables } from './tables/draft.ts'
import { treeTable } from './tables/treeTable.ts'

/** Members by number of distinct incidents, and how many chance alone would give over the same years of service. */
export const patternsReport = async (
  db: Queryable,
  scope: ReportScope,
  policy: Pick<Policy, 'pattern'>,
): Promise<Report> => {
  const counts = await patternsByIncidents(db, policy.pattern.bands)
  const exposures = (await serviceYears(db, scope.asAt)).map(({ years, people }) => ({
    people,
    years: years + halfYear,
  }))
  const between = (least: number, most: number): number =>
    counts.reduce((sum, { incidents, members }) => (incidents >= least && incidents <= most ? sum + members : sum), 0)
  const draft = treeTable('bands', titleOf(scope, counts.at(-1)?.incidents ?? 0), {
    name: '1+',
    title: 'with any incident',
    count: between(1, Infinity),
    parts: [
      { name: '1', title: 'one', count: between(1, 1) },
      {
        name: '2+',
        title: 'two or more',
        count: between(2, Infinity),
        parts: [
          { name: '2', title: 'two', count: between(2, 2) },
          {
            name: '3+',
            title: 'three or more',
            count: between(3, Infinity),
            parts: [
              { name: '3-5', title: 'three to five', count: between(3, 5) },
              { name: '6+', title: 'six or more', count: between(6, Infinity) },
            ],
          },
        ],
      },
    ],
  })
  const [bands] = publishTables([draft], scope.suppressBelow) as [ReportTable]
  const rate = rateFromPeopleWithAny(exposures, between(1, Infinity))
  return {
    ...scope,
    name: 'patterns',
    title: 'Patterns of distinct incidents',
    tables: [
      bands,
      chanceTable(
        bands,
        [1, 2, 3, 6].map((least) => ({ least, expected: expectedByChance(exposures, rate, least) })),
      ),
    ],
  }
}

/** Whole years are cut off: a member is half a year further on average. */
const halfYear = 0.5

/** The highest count is one person's, so it is not for publication. */
const titleOf = ({ audience }: ReportScope, most: number): string =>
  audience === 'internal' && most > 1
    ? `Members by distinct incidents; the most on one member: ${most}`
    : 'Members by distinct incidents'

const chanceTable = (
  bands: ReportTable,
  rows: readonly { readonly least: number; readonly expected: number }[],
): ReportTable => ({
  name: 'chance',
  title: 'Against chance: as many members with any incident, at random over the years of service',
  columns: [
    { name: 'row', title: 'incidents', kind: 'text' },
    { name: 'observed', title: 'members', kind: 'count' },
    { name: 'expected', title: 'expected by chance', kind: 'number' },
  ],
  rows: rows.map(({ least, expected }) => ({
    row: `${least} or more`,
    observed: bands.rows.find(({ row }) => row === `${least}+`)?.['count'] ?? null,
    expected,
  })),
})
