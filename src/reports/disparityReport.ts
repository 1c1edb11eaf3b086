import type { GroupCounts } from '../store/reports/groupCounts.ts'
import { countedOutcomes } from '../store/reports/countedOutcomes.ts'
import { foldEthnicity } from './foldEthnicity.ts'
import { sumOf } from './sumOf.ts'
import { type Draft, publishTables } from './tables/draft.ts'
import { rateTable } from './tables/rateTable.ts'
import { ratioTable } from './tables/ratioTable.ts'
import type { Report, ReportScope } from './tables/report.ts'

/**
 * How often each group of the people searched was flagged, was flagged wrongly, referred, and with what outcome, against the
 * largest group. It is given counts by group and never sees a person.
 */
export const disparityReport = (scope: ReportScope, given: readonly GroupCounts[]): Report => {
  const counts = [...given, ...foldEthnicity(given.filter(({ characteristic }) => characteristic === 'ethnicity'))]
  return {
    ...scope,
    name: 'disparity',
    title: 'Disparity',
    tables: publishTables(
      [...new Set(counts.map(({ characteristic }) => characteristic))].flatMap((characteristic) =>
        tablesOf(
          characteristic,
          counts.filter((row) => row.characteristic === characteristic),
          // The codes add up to groups that are shown too, so codes are shown only where nothing of them has to be hidden.
          characteristic === 'ethnicity' ? scope.suppressBelow : 0,
        ),
      ),
      scope.suppressBelow,
    ),
  }
}

const measures: readonly {
  readonly name: string
  readonly title: string
  readonly of: (row: GroupCounts) => number
}[] = [
  { name: 'flagged', title: 'with a flag', of: ({ flagged }) => flagged },
  { name: 'undeclared', title: 'with a flag for a tie that was not declared', of: ({ undeclared }) => undeclared },
  { name: 'wrong-person', title: 'with a flag that was about somebody else', of: ({ wrongPerson }) => wrongPerson },
  { name: 'referred', title: 'referred', of: ({ referred }) => referred },
  ...countedOutcomes.map((outcome) => ({
    name: outcome,
    title: `with the outcome ${outcome}`,
    of: ({ outcomes }: GroupCounts) => outcomes[outcome],
  })),
]

const isOpen = (count: number, least: number): boolean => count === 0 || count >= least

const tablesOf = (characteristic: string, rows: readonly GroupCounts[], least: number): readonly Draft[] => {
  const searched = sumOf(rows, 'searched', () => true)
  const said = rows.filter(({ group }) => group !== '')
  const unsaid = sumOf(rows, 'searched', ({ group }) => group === '')
  return [
    rateTable({
      name: `${characteristic}/not-declared`,
      title: `Not declared or not held: ${characteristic}`,
      rowTitle: 'people searched',
      eventsTitle: 'not declared',
      restTitle: 'declared',
      rows: [{ name: 'all', events: unsaid, base: searched, ids: [`${characteristic}//base`, 'searched'] }],
    }),
    ...measures
      .filter(({ of }) => said.some((row) => of(row) > 0))
      .filter(({ of }) => rows.every((row) => isOpen(of(row), least) && isOpen(row.searched - of(row), least)))
      .map(({ name, title, of }) =>
        ratioTable({
          name: `${characteristic}/${name}`,
          measure: name,
          characteristic,
          title: `People ${title}, by ${characteristic}`,
          rows: [...said, ...rows.filter(({ group }) => group === '')].map((row) => ({
            group: row.group,
            events: of(row),
            people: row.searched,
          })),
        }),
      ),
  ]
}
