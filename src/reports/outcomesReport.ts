import { themes } from '../matchers/theme.ts'
import type { Queryable } from '../store/queryable.ts'
import { type ChallengeCount, challengeCounts } from '../store/reports/challengeCounts.ts'
import { convictionClasses } from '../store/reports/convictionClasses.ts'
import { countedOutcomes } from '../store/reports/countedOutcomes.ts'
import { type OutcomeCount, outcomeCounts } from '../store/reports/outcomeCounts.ts'
import { flagClasses } from '../store/review/findingKey.ts'
import { sumOf } from './sumOf.ts'
import { crossTable } from './tables/crossTable.ts'
import { type Draft, publishTables } from './tables/draft.ts'
import type { Report, ReportScope } from './tables/report.ts'

/** What the matters opened in a period came to. Each counts once: under one outcome, one class and one severity. */
export const outcomesReport = async (db: Queryable, scope: ReportScope): Promise<Report> => {
  const matters = await outcomeCounts(db, scope, { themes, classes: flagClasses })
  const challenges = await challengeCounts(db, scope)
  const convictions = await convictionClasses(db, scope, themes)
  const by = (name: keyof Omit<OutcomeCount, 'outcome' | 'matters'>, title: string): Draft =>
    byOutcome(matters, name, title)
  return {
    ...scope,
    name: 'outcomes',
    title: 'Outcomes',
    tables: publishTables(
      [
        by('class', 'class'),
        by('theme', 'severity'),
        by('workforceClass', 'workforce class'),
        by('force', 'force'),
        by('duty', 'duty status'),
        challengeTable('challenges-by-kind', 'Decisions challenged, by kind and result', 'kind', challenges),
        challengeTable('challenges-by-cause', 'Decisions challenged, by cause and result', 'cause', challenges),
        crossTable({
          name: 'convictions',
          title: 'Members with a confirmed conviction, by the gravest class of theirs',
          rowTitle: 'class',
          columns: [
            { name: 'serving', title: 'committed while serving' },
            { name: 'before', title: 'not while serving' },
          ],
          rows: themes.map((theme) => ({
            name: theme,
            counts: [true, false].map((serving) =>
              sumOf(convictions, 'members', (row) => row.theme === theme && row.serving === serving),
            ),
          })),
        }),
      ],
      scope.suppressBelow,
    ),
  }
}

/** An overturned decision counts as reversed, under the kind `overturn`; one its author took back under `reversal`. */
const challengeTable = (name: string, title: string, by: 'kind' | 'cause', counts: readonly ChallengeCount[]): Draft =>
  crossTable({
    name,
    title,
    rowTitle: by,
    columns: challengeResults.map((result) => ({
      name: result,
      title: result.toLowerCase(),
      id: `challenge/${result}`,
    })),
    rows: [...new Set(counts.map((row) => row[by]))].toSorted().map((value) => ({
      name: value,
      counts: challengeResults.map((result) =>
        sumOf(counts, 'challenges', (row) => row[by] === value && row.result === result),
      ),
    })),
    totalId: 'challenges',
  })

const challengeResults = ['CONFIRMED', 'REVERSED', 'WITHDRAWN', 'open'] as const

const outcomeColumns = [...countedOutcomes, 'WRONG_PERSON', 'none yet']

const byOutcome = (
  matters: readonly OutcomeCount[],
  name: keyof Omit<OutcomeCount, 'outcome' | 'matters'>,
  title: string,
): Draft => {
  const columns = outcomeColumns.filter((outcome) => matters.some((row) => row.outcome === outcome))
  const values = [...new Set(matters.map((row) => row[name]))].toSorted()
  return crossTable({
    name: `by-${name}`,
    title: `Matters by outcome and ${title}`,
    rowTitle: title,
    columns: columns.map((outcome) => ({ name: outcome, title: outcome, id: `outcome/${outcome}` })),
    rows: values.map((value) => ({
      name: value,
      counts: columns.map((outcome) =>
        sumOf(matters, 'matters', (row) => row.outcome === outcome && row[name] === value),
      ),
    })),
    totalId: 'matters',
  })
}
