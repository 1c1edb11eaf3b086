import type { FlagCount } from '../store/review/countOpenFlags.ts'
import { type Column, table } from '../text/table.ts'
import type { RunReport, SourceReport } from './runReport.ts'

/** The statement of a run as plain text. */
export const renderRun = (report: RunReport): string =>
  [
    `Run ${report.runId} of ${report.businessDate}, ${report.mode} (${report.modeReason})`,
    `Model ${report.modelVersion}, policy ${report.policyVersion}`,
    '',
    table(sourceColumns, report.sources),
    '',
    peopleLine(report),
    matchingLine(report),
    '',
    ...reviewLines(report),
    '',
    table(timeColumns, report.stages),
  ].join('\n')

const number = (value: number): string => value.toLocaleString('en-GB')

const peopleLine = ({ people }: RunReport): string => {
  const reasons = Object.entries(people.notSearchable).map(([reason, count]) => `${number(count)} ${reason}`)
  const missing = people.members - people.searched
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
  return `Members ${number(people.members)} = searched ${number(people.searched)} + not searchable ${number(missing)}${why}`
}

const matchingLine = ({ matching }: RunReport): string =>
  `Candidates: ${number(matching.compared)} pairs compared, ${number(matching.pairs)} kept, ${number(matching.findings)} findings ` +
  `in ${number(matching.shards)} shards; ${number(matching.notSearchable)} records not searchable, ` +
  `${number(matching.oversizeHits)} look-ups in oversize blocks, ${number(matching.setAside)} disposals no rule can read`

const reviewLines = ({ review }: RunReport): string[] => [
  `Queue: ${number(review.new)} new, ${number(review.changed)} changed, ${number(review.returned)} returned, ` +
    `${number(review.unchanged)} unchanged, ${number(review.withdrawn)} withdrawn`,
  `Welfare lane: ${number(review.welfare)}. Records that fit several members: ${number(review.conflicts)}. ` +
    `Patterns: ${number(review.patterns.two)} of two incidents, ${number(review.patterns.threeToFive)} of three to five, ` +
    `${number(review.patterns.sixOrMore)} of six or more`,
  '',
  table(flagColumns, byClass(review.open)),
]

const bands = ['HIGH', 'MEDIUM', 'LOW', 'RELATIVE'] as const

type ClassRow = { readonly class: string } & Readonly<Record<(typeof bands)[number], number>>

const byClass = (open: readonly FlagCount[]): readonly ClassRow[] =>
  [...new Set(open.map((row) => row.class))].map((name) => {
    const count = (band: string): number =>
      open.filter((row) => row.class === name && row.band === band).reduce((sum, row) => sum + row.flags, 0)
    return { class: name, HIGH: count('HIGH'), MEDIUM: count('MEDIUM'), LOW: count('LOW'), RELATIVE: count('RELATIVE') }
  })

const flagColumns: readonly Column<ClassRow>[] = [
  { title: 'open flags', value: (row) => row.class },
  ...bands.map((band): Column<ClassRow> => ({ title: band, value: (row) => row[band], align: 'right' })),
]

const counts = ['read', 'accepted', 'rejected', 'unchanged', 'new', 'changed', 'gone'] as const

const sourceColumns: readonly Column<SourceReport>[] = [
  { title: 'source', value: (row) => row.name },
  { title: 'outcome', value: (row) => row.outcome },
  ...counts.map((name): Column<SourceReport> => ({ title: name, value: (row) => row[name], align: 'right' })),
]

const timeColumns: readonly Column<RunReport['stages'][number]>[] = [
  { title: 'stage', value: (row) => row.name },
  { title: 'seconds', value: (row) => row.seconds.toFixed(1), align: 'right' },
]
