import type { Queryable } from '../store/queryable.ts'
import { doubleReads } from '../store/reports/doubleReads.ts'
import { flagFunnel, type FlagFunnelRow } from '../store/reports/flagFunnel.ts'
import { membersByGap } from '../store/reports/membersByGap.ts'
import { bands } from '../store/review/band.ts'
import { flagClasses } from '../store/review/findingKey.ts'
import { poissonInterval } from './statistics/poissonInterval.ts'
import { sumOf } from './sumOf.ts'
import { type Draft, publishTables } from './tables/draft.ts'
import { rateTable } from './tables/rateTable.ts'
import { hiddenMark, type Report, type ReportScope } from './tables/report.ts'

/** How right the matching was, as the people who answered "is it this person?" saw it. */
export const qualityReport = async (db: Queryable, scope: ReportScope): Promise<Report> => {
  const flags = await flagFunnel(db, scope)
  const reads = await doubleReads(db, scope.from, scope.to)
  const gaps = await membersByGap(db)
  return {
    ...scope,
    name: 'quality',
    title: 'Match quality',
    tables: publishTables(
      [
        answered('wrong', 'Wrong person, of the flags answered', 'wrong person', 'this person', 'WRONG_PERSON', flags),
        answered('confirmed', 'This person, of the flags answered', 'this person', 'wrong person', 'CONFIRMED', flags),
        perThousand(
          sumOf(flags, 'flags', () => true),
          sumOf(gaps, 'members', ({ gap }) => gap === ''),
        ),
        rateTable({
          name: 'double-reads',
          title: 'Agreement of two people, the second without the view of the first',
          rowTitle: 'two-person rule',
          eventsTitle: 'agreed',
          restTitle: 'differed',
          rows: [
            { name: 'all', events: sumOf(reads, 'agreed', () => true), base: sumOf(reads, 'reads', () => true) },
            ...reads.map(({ rule, agreed, reads: base }) => ({ name: rule, events: agreed, base })),
          ],
        }),
      ],
      scope.suppressBelow,
    ),
  }
}

const answered = (
  name: string,
  title: string,
  eventsTitle: string,
  restTitle: string,
  status: 'WRONG_PERSON' | 'CONFIRMED',
  flags: readonly FlagFunnelRow[],
): Draft => {
  const rate = (row: string, test: (flag: FlagFunnelRow) => boolean) => ({
    name: row,
    events: sumOf(flags, 'flags', (flag) => test(flag) && flag.status === status),
    base: sumOf(flags, 'flags', (flag) => test(flag) && ['WRONG_PERSON', 'CONFIRMED'].includes(flag.status)),
  })
  return rateTable({
    name,
    title,
    rowTitle: 'flags',
    eventsTitle,
    restTitle,
    rows: [
      rate('all', () => true),
      ...bands.map((band) => rate(`band ${band}`, (flag) => flag.band === band)),
      ...flagClasses.map((own) => rate(`class ${own}`, (flag) => flag.class === own)),
    ],
  })
}

/** One person can have several, so this is a count over people and no share. */
const perThousand = (candidates: number, people: number): Draft => {
  const { low, high } = poissonInterval(candidates)
  const rate = (count: number): number | null => (people > 0 ? (1_000 * count) / people : null)
  return {
    cells: [{ id: 'flags', value: candidates, partOf: [], totalOf: [] }],
    table: ([isHidden]) => ({
      name: 'candidates',
      title: 'Candidates per 1,000 people searched',
      columns: [
        { name: 'row', title: '', kind: 'text' },
        { name: 'candidates', title: 'candidates', kind: 'count' },
        { name: 'people', title: 'people', kind: 'count' },
        { name: 'rate', title: 'per 1,000', kind: 'number' },
        { name: 'low', title: '95 % from', kind: 'number' },
        { name: 'high', title: 'to', kind: 'number' },
      ],
      rows: [
        {
          row: 'flags raised',
          candidates: isHidden === true ? hiddenMark : candidates,
          people,
          rate: isHidden === true ? hiddenMark : rate(candidates),
          low: isHidden === true ? hiddenMark : rate(low),
          high: isHidden === true ? hiddenMark : rate(high),
        },
      ],
    }),
  }
}
