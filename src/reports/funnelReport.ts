import { bands } from '../store/review/band.ts'
import { flagClasses } from '../store/review/findingKey.ts'
import type { Queryable } from '../store/queryable.ts'
import { otherOutcomes, referredOutcomes } from '../store/reports/countedOutcomes.ts'
import { flagFunnel, type FlagFunnelRow } from '../store/reports/flagFunnel.ts'
import { membersByGap } from '../store/reports/membersByGap.ts'
import { peopleFunnel } from '../store/reports/peopleFunnel.ts'
import { rowsIn } from '../store/reports/rowsIn.ts'
import { runChanges, type RunChanges } from '../store/reports/runChanges.ts'
import { welfareMembers } from '../store/reports/welfareMembers.ts'
import { sumOf } from './sumOf.ts'
import { openTable, publishTables } from './tables/draft.ts'
import { crossTable } from './tables/crossTable.ts'
import { countTable } from './tables/countTable.ts'
import { rateTable } from './tables/rateTable.ts'
import type { Report, ReportScope } from './tables/report.ts'
import { type CountTree, treeTable } from './tables/treeTable.ts'

/** From rows read to outcomes: each stage is made of the parts below it. */
export const funnelReport = async (db: Queryable, scope: ReportScope): Promise<Report> => {
  const { from, to, suppressBelow } = scope
  const flags = await flagFunnel(db, scope)
  const people = await peopleFunnel(db, scope)
  const gaps = await membersByGap(db)
  const searched = gaps.find(({ gap }) => gap === '')?.members ?? 0
  const peopleTree = treeOfPeople(searched, people)
  const referred = sumOf(people, 'people', ({ standing }) => isReferred(standing))
  return {
    ...scope,
    name: 'funnel',
    title: 'From rows to outcomes',
    tables: publishTables(
      [
        // Rows of a file point at nobody.
        openTable(treeTable('rows', 'Rows of the files offered', treeOfRows(await rowsIn(db, from, to))).table([])),
        treeTable('people', 'People', peopleTree),
        treeTable('flags', 'Flags raised', treeOfFlags(flags)),
        rateTable({
          name: 'rates',
          title: 'Rates',
          rowTitle: 'people',
          eventsTitle: 'count',
          restTitle: 'others',
          rows: [
            {
              name: 'referred, of those searched',
              events: referred,
              base: peopleTree.count,
              ids: ['people.referred', 'people'],
            },
            {
              name: 'no further action, of those referred',
              events: sumOf(people, 'people', ({ standing }) => standing === 'NFA'),
              base: referred,
              ids: ['people.NFA', 'people.referred'],
            },
          ],
        }),
        crossTable({
          name: 'bands',
          title: 'Flags raised, by class and identity band',
          rowTitle: 'class',
          totalId: 'flags',
          columns: bands.map((band) => ({ name: band, title: band })),
          rows: flagClasses.map((name) => ({
            name,
            counts: bands.map((band) => sumOf(flags, 'flags', (row) => row.class === name && row.band === band)),
          })),
        }),
        crossTable({
          name: 'answers',
          title: 'Flags raised, by class and answer',
          rowTitle: 'class',
          totalId: 'flags',
          columns: answers,
          rows: flagClasses.map((name) => ({
            name,
            counts: answers.map((answer) =>
              sumOf(flags, 'flags', (row) => row.class === name && answer.is(row.status)),
            ),
          })),
        }),
        countTable(
          'changes',
          'Flags changed by runs and rechecks',
          'date',
          changeColumns,
          await changesOf(db, from, to),
        ),
        countTable(
          'welfare',
          'Victims and witnesses, offered support and never flagged',
          '',
          [{ name: 'members', title: 'members' }],
          [{ name: 'found in the period', counts: [await welfareMembers(db, from, to)] }],
        ),
      ],
      suppressBelow,
    ),
  }
}

const answers = [
  { name: 'unanswered', title: 'unanswered', id: 'flags.unanswered', is: (status: string) => status === 'NEW' },
  { name: 'confirmed', title: 'this person', id: 'flags.confirmed', is: (status: string) => status === 'CONFIRMED' },
  { name: 'wrong', title: 'wrong person', id: 'flags.wrong', is: (status: string) => status === 'WRONG_PERSON' },
  {
    name: 'other',
    title: 'duplicate, withdrawn or lapsed',
    is: (status: string) => !['NEW', 'CONFIRMED', 'WRONG_PERSON'].includes(status),
  },
] as const

const changeColumns = ['new', 'changed', 'returned', 'withdrawn'].map((name) => ({ name, title: name }))

const changesOf = async (db: Queryable, from: string, to: string) =>
  (await runChanges(db, from, to)).map((row: RunChanges) => ({
    name: row.date,
    counts: [row.new, row.changed, row.returned, row.withdrawn],
  }))

const isReferred = (outcome: string): boolean => (referredOutcomes as readonly string[]).includes(outcome)

/** A stage whose count is that of its parts. */
const stage = (name: string, title: string, parts: readonly CountTree[]): CountTree => ({
  name,
  title,
  count: parts.reduce((sum, { count }) => sum + count, 0),
  parts,
})

const outcomeStages = (prefix: string, count: (outcome: string) => number): readonly CountTree[] => [
  stage(
    `${prefix}.referred`,
    'referred',
    referredOutcomes.map((outcome) => ({ name: `${prefix}.${outcome}`, title: outcome, count: count(outcome) })),
  ),
  stage(
    `${prefix}.not-referred`,
    'looked into and not referred',
    otherOutcomes.map((outcome) => ({ name: `${prefix}.${outcome}`, title: outcome, count: count(outcome) })),
  ),
]

const treeOfRows = (rows: Awaited<ReturnType<typeof rowsIn>>): CountTree => {
  const part = (key: 'new' | 'changed' | 'unchanged' | 'rejected' | 'refused', title: string): CountTree => ({
    name: `rows.${key}`,
    title,
    count: sumOf(rows, key, () => true),
  })
  return stage('rows', 'rows read', [
    stage('rows.accepted', 'accepted', [part('new', 'new'), part('changed', 'changed')]),
    part('unchanged', 'unchanged'),
    stage('rows.set-aside', 'set aside', [part('rejected', 'rejected'), part('refused', 'in files refused whole')]),
  ])
}

const treeOfPeople = (searched: number, people: Awaited<ReturnType<typeof peopleFunnel>>): CountTree => {
  const count = (standing: string): number => sumOf(people, 'people', (row) => row.standing === standing)
  return stage('people', 'people searched', [
    {
      name: 'people.none',
      title: 'no candidate found',
      count: searched - sumOf(people, 'people', (row) => row.searched),
    },
    stage('people.candidate', 'with a candidate', [
      ...outcomeStages('people', count),
      { name: 'people.in-hand', title: 'in hand', count: count('in hand') },
      { name: 'people.wrong', title: 'wrong person', count: count('wrong person') },
      { name: 'people.closed', title: 'duplicate, withdrawn or lapsed only', count: count('closed') },
    ]),
  ])
}

const treeOfFlags = (flags: readonly FlagFunnelRow[]): CountTree => {
  const count = (status: string): number => sumOf(flags, 'flags', (row) => row.status === status)
  const outcome = (name: string): number => sumOf(flags, 'flags', (row) => row.outcome === name)
  const stages = outcomeStages('flags', outcome)
  return stage('flags', 'flags raised', [
    { name: 'flags.unanswered', title: 'unanswered', count: count('NEW') },
    stage('flags.confirmed', 'this person', [
      ...stages,
      {
        name: 'flags.no-outcome',
        title: 'no outcome yet',
        count: count('CONFIRMED') - stages.reduce((sum, part) => sum + part.count, 0),
      },
    ]),
    { name: 'flags.wrong', title: 'wrong person', count: count('WRONG_PERSON') },
    { name: 'flags.duplicate', title: 'duplicate', count: count('DUPLICATE') },
    { name: 'flags.withdrawn', title: 'withdrawn by the source', count: count('SOURCE_WITHDRAWN') },
    { name: 'flags.lapsed', title: 'lapsed or superseded', count: count('EXPIRED') + count('SUPERSEDED') },
  ])
}
