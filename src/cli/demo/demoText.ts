import type { Counts } from '../../demo/score/counts.ts'
import { renderRun } from '../../reports/renderRun.ts'
import { type Column, table } from '../../text/table.ts'
import type { DemoNight, FileCheck } from './demoNight.ts'
import type { DemoResult } from './runDemo.ts'
import type { Usage } from './usage.ts'

/** What the demo prints: both nights, what was found of what is true, and what it cost. */
export const demoText = (result: DemoResult): string => {
  const { first, second, accuracy, generation, total } = result
  return [
    heading('First night'),
    renderRun(first.report),
    '',
    'Found of what is true (the force is synthetic, so the truth is known):',
    table(accuracyColumns, accuracyRows(accuracy)),
    '',
    heading('Second night, one per cent changed'),
    renderRun(second.report),
    '',
    'Rows as generated and as counted:',
    table(fileColumns, second.files),
    '',
    heading('Cost'),
    `generated   ${usage(generation)}`,
    `first night ${usage(first.usage)}`,
    `second      ${usage(second.usage)} = ${share(second, first)} of the first`,
    `in all      ${usage(total)} (CPU and memory of the generator apart)`,
    '',
    'Look at the queue: npx vetting --demo queue --class CONVICTION --band HIGH',
  ].join('\n')
}

const heading = (text: string): string => `${text}\n${'─'.repeat(text.length)}`

const usage = ({ seconds, cpuSeconds, peakMegabytes }: Usage): string =>
  `${seconds.toFixed(1).padStart(6)} s, ${cpuSeconds.toFixed(1)} CPU-s, peak ${peakMegabytes.toFixed(0)} MB`

const share = (one: DemoNight, other: DemoNight): string =>
  `${Math.round((100 * one.usage.seconds) / other.usage.seconds)} %`

type AccuracyRow = Counts & { readonly what: string }

const accuracyRows = ({ identity, association, byClass }: DemoResult['accuracy']): readonly AccuracyRow[] => [
  { what: 'links to the member, any band', ...identity.all },
  ...Object.entries(identity.byBand).map(([band, counts]) => ({ what: `  band ${band}`, ...counts })),
  ...Object.entries(byClass).map(([name, counts]) => ({ what: name, ...counts })),
  { what: 'ASSOCIATION', ...association.all },
  ...Object.entries(association.byRelation).map(([relation, counts]) => ({ what: `  ${relation}`, ...counts })),
]

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`

const accuracyColumns: readonly Column<AccuracyRow>[] = [
  { title: 'what', value: (row) => row.what },
  { title: 'found', value: (row) => row.found, align: 'right' },
  { title: 'wrong', value: (row) => row.wrong, align: 'right' },
  { title: 'missed', value: (row) => row.missed, align: 'right' },
  { title: 'precision', value: (row) => percent(row.precision), align: 'right' },
  { title: 'recall', value: (row) => percent(row.recall), align: 'right' },
]

const fileColumns: readonly Column<FileCheck>[] = [
  { title: 'source', value: (row) => row.name },
  { title: 'rows', value: (row) => row.rows, align: 'right' },
  { title: 'read', value: (row) => row.read, align: 'right' },
  { title: 'bad rows', value: (row) => row.expectedRejects, align: 'right' },
  { title: 'rejected', value: (row) => row.rejected, align: 'right' },
  { title: 'changed rows', value: (row) => row.expectedChanges, align: 'right' },
  { title: 'counted', value: (row) => row.changes, align: 'right' },
]
