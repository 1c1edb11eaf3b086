import { workingDaysSince } from '../review/clocks/workingDaysSince.ts'
import type { Policy } from '../review/policy/policy.ts'
import type { Queryable } from '../store/queryable.ts'
import { type AnswerDays, answerDays } from '../store/reports/answerDays.ts'
import { matterDays } from '../store/reports/matterDays.ts'
import { stageDays } from '../store/reports/stageDays.ts'
import { flagClasses } from '../store/review/findingKey.ts'
import type { DayCount } from './statistics/spread.ts'
import { sumOf } from './sumOf.ts'
import { countTable } from './tables/countTable.ts'
import { crossTable } from './tables/crossTable.ts'
import { publishTables } from './tables/draft.ts'
import type { Report, ReportScope } from './tables/report.ts'
import { spreadTable } from './tables/spreadTable.ts'

/** How long things wait and take, in calendar days; the age of the queue in working days. Held matters stand apart. */
export const timelinessReport = async (
  db: Queryable,
  scope: ReportScope,
  policy: Pick<Policy, 'calendar' | 'priority'>,
): Promise<Report> => {
  const flags = await answerDays(db, scope)
  const stages = await stageDays(db, scope)
  const matters = await matterDays(db, scope)
  const waiting = flags.filter(({ open }) => open)
  const { targetWorkingDays } = policy.priority.ageing
  const ageOf = ({ since, until }: AnswerDays): number =>
    workingDaysSince(policy.calendar, since, until, Math.max(11, targetWorkingDays + 1))
  return {
    ...scope,
    name: 'timeliness',
    title: 'Timeliness',
    tables: publishTables(
      [
        crossTable({
          name: 'queue-age',
          title: 'Unanswered flags, by working days waited',
          rowTitle: 'class',
          totalId: 'waiting',
          columns: ages,
          rows: flagClasses.map((name) => ({
            name,
            counts: ages.map(({ from, to }) =>
              sumOf(waiting, 'count', (row) => row.class === name && ageOf(row) >= from && ageOf(row) <= to),
            ),
          })),
        }),
        spreadTable('answers', 'Flags: calendar days to the answer', [
          ...flagClasses.map((name) => ({
            name: `${name}, answered`,
            days: daysOf(flags.filter((row) => !row.open && row.class === name)),
          })),
          ...flagClasses.map((name) => ({
            name: `${name}, still waiting`,
            days: daysOf(waiting.filter((row) => row.class === name)),
          })),
        ]),
        spreadTable('matters', 'Matters: calendar days since they were opened', [
          { name: 'closed', days: matters.filter((row) => row.closed && !row.held) },
          { name: 'closed, held under r12 for a time', days: matters.filter((row) => row.closed && row.held) },
          { name: 'open', days: matters.filter((row) => !row.closed && !row.held) },
          { name: 'open, held under r12 for a time', days: matters.filter((row) => !row.closed && row.held) },
        ]),
        spreadTable(
          'stages',
          'Matters: calendar days at each stage',
          [...new Set(stages.map(({ stage }) => stage))].toSorted().flatMap((stage) =>
            [true, false].map((ended) => ({
              name: `${stage}, ${ended ? 'left' : 'still there'}`,
              days: stages.filter((row) => row.stage === stage && row.ended === ended),
            })),
          ),
        ),
        countTable(
          'missed',
          'Limits missed',
          'limit',
          [{ name: 'missed', title: 'missed' }],
          [
            {
              name: `flag unanswered after ${targetWorkingDays} working days`,
              counts: [sumOf(waiting, 'count', (row) => ageOf(row) > targetWorkingDays)],
            },
            { name: 'r12 hold past the day of its review', counts: [sumOf(matters, 'reviewMissed', () => true)] },
          ],
        ),
      ],
      scope.suppressBelow,
    ),
  }
}

const ages = [
  { name: 'to-1', title: '0 to 1', from: 0, to: 1 },
  { name: 'to-5', title: '2 to 5', from: 2, to: 5 },
  { name: 'to-10', title: '6 to 10', from: 6, to: 10 },
  { name: 'over-10', title: 'over 10', from: 11, to: Infinity },
] as const

const day = 86_400_000

const daysOf = (rows: readonly AnswerDays[]): readonly DayCount[] =>
  rows.map(({ since, until, count }) => ({ days: Math.round((Date.parse(until) - Date.parse(since)) / day), count }))
