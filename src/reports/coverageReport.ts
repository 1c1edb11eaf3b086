import { candidatesBySource } from '../store/reports/candidatesBySource.ts'
import { checksDone } from '../store/reports/checksDone.ts'
import { clearances } from '../store/reports/clearances.ts'
import { membersByGap } from '../store/reports/membersByGap.ts'
import { coverage, type SourceCoverage } from '../store/extracts/coverage.ts'
import type { Queryable } from '../store/queryable.ts'
import type { Policy } from '../review/policy/policy.ts'
import { openTable, publishTables } from './tables/draft.ts'
import { crossTable } from './tables/crossTable.ts'
import type { Report, ReportScope, ReportTable } from './tables/report.ts'
import { rateTable } from './tables/rateTable.ts'
import { treeTable } from './tables/treeTable.ts'

/**
 * Who was searched for where, and who was not. No candidate is not clearance: the wording is "no candidate found in a
 * source as at a date", and a member with a gap was not searched.
 */
export const coverageReport = async (
  db: Queryable,
  scope: ReportScope,
  policy: Pick<Policy, 'clearance'>,
): Promise<Report> => {
  const { suppressBelow } = scope
  const gaps = await membersByGap(db)
  const register = await coverage(db, scope.asAt)
  const searched = gaps.find(({ gap }) => gap === '')?.members ?? 0
  const candidates = await candidatesBySource(db, scope.asAt)
  const { acceptedLevels: byClass, designatedPosts, listChecks } = policy.clearance
  const checks = await checksDone(db, listChecks)
  const levels = await clearances(db, scope.asAt, { byClass, designatedPosts })
  return {
    ...scope,
    name: 'coverage',
    title: 'Coverage',
    tables: publishTables(
      [
        treeTable('members', 'Members in scope', {
          name: 'members',
          title: 'members in scope',
          count: gaps.reduce((sum, { members }) => sum + members, 0),
          parts: [
            { name: 'searched', title: 'searched', count: searched },
            {
              name: 'not-searched',
              title: 'not searched',
              count: gaps.reduce((sum, { gap, members }) => (gap === '' ? sum : sum + members), 0),
              parts: gaps
                .filter(({ gap }) => gap !== '')
                .map(({ gap, members }) => ({ name: `not-searched.${gap}`, title: gap, count: members })),
            },
          ],
        }),
        openTable(sourcesTable(register)),
        rateTable({
          name: 'found',
          title: 'Members searched, by source',
          rowTitle: 'source',
          eventsTitle: 'with a candidate',
          restTitle: 'no candidate found',
          rows: register
            .filter(({ kind }) => screened.includes(kind))
            .map(({ kind, source, asOf }) => ({
              name: `no candidate found in ${source}/${kind} as at ${asOf === '' ? 'no date: no extract accepted' : asOf}`,
              events: candidates.find((row) => row.recordKind === kind && row.source === source)?.members ?? 0,
              base: asOf === '' ? 0 : searched,
            })),
        }),
        crossTable({
          name: 'clearances',
          title: `Clearances on ${scope.asAt}`,
          rowTitle: 'class',
          columns: [
            { name: 'inDate', title: 'in date' },
            { name: 'expired', title: 'expired' },
            { name: 'wrongLevel', title: 'wrong level' },
            { name: 'expiredAndWrong', title: 'expired and wrong level' },
            { name: 'notRecorded', title: 'not recorded' },
          ],
          rows: levels.map((row) => ({
            name: row.class,
            counts: [row.inDate, row.expired, row.wrongLevel, row.expiredAndWrong, row.notRecorded],
          })),
        }),
        rateTable({
          name: 'checks',
          title: 'Checks recorded as done, by level of clearance',
          rowTitle: 'level and check',
          eventsTitle: 'done',
          restTitle: 'not recorded',
          rows: checks.map(({ level, check, done, members }) => ({
            name: `${level} ${check}`,
            events: done,
            base: members,
          })),
        }),
      ],
      suppressBelow,
    ),
  }
}

/** The kinds members are compared with; the others belong to one of these. */
const screened: readonly string[] = ['nominals', 'report-persons', 'misconduct']

/** Sources say nothing of one member, so nothing is hidden. */
const sourcesTable = (register: readonly SourceCoverage[]): ReportTable => ({
  name: 'sources',
  title: 'Extracts in force',
  columns: [
    { name: 'row', title: 'source', kind: 'text' },
    { name: 'asOf', title: 'extract of', kind: 'text' },
    { name: 'refusedSince', title: 'refused since', kind: 'text' },
    { name: 'ageDays', title: 'days old', kind: 'count' },
    { name: 'rows', title: 'rows', kind: 'count' },
    { name: 'setAside', title: 'rows set aside', kind: 'count' },
    { name: 'notSearchable', title: 'not searchable', kind: 'count' },
  ],
  rows: register.map(({ kind, source, asOf, refusedSince, ageDays, rows, rejected, gaps }) => ({
    row: `${source}/${kind}`,
    asOf: asOf === '' ? 'never' : asOf,
    refusedSince,
    ageDays: asOf === '' ? null : ageDays,
    rows,
    setAside: rejected,
    notSearchable: Object.values(gaps).reduce((sum, count) => sum + count, 0),
  })),
})
