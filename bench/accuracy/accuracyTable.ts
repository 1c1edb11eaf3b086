import { isDevelopment } from './development.ts'
import { peers } from './peers.ts'
import type { Rates } from '../../src/linkage/evaluate/score.ts'

export type Row = {
  readonly set: string
  readonly truePairs: number
  readonly floor: number
  readonly coverage: number
  readonly candidatesPerRow: number
  readonly offset: number
  readonly frozen: Rates
  readonly best: Rates
  readonly groups: number | undefined
  readonly withoutNumbers: number | undefined
}

const digits = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(4))

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

const setLine = (row: Row): string =>
  line([
    isDevelopment(row.set) ? `${row.set} (dev)` : row.set,
    row.truePairs,
    row.floor.toFixed(3),
    digits(row.coverage),
    row.candidatesPerRow.toFixed(1),
    digits(row.frozen.precision),
    digits(row.frozen.recall),
    `**${digits(row.frozen.f1)}**`,
    digits(row.best.f1),
    digits(row.groups),
    digits(row.withoutNumbers),
    peers[row.set] ?? '',
  ])

const header = [
  'set',
  'true pairs',
  'floor F1',
  'coverage',
  'candidates a row',
  'precision',
  'recall',
  'F1',
  'best F1',
  'B-cubed',
  'F1 without numbers',
  'peers, as published',
]

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const ratesOf = (rows: readonly Row[]): string =>
  `false links ${digits(mean(rows.map(({ frozen }) => 1 - frozen.precision)))}, missed ${digits(mean(rows.map(({ frozen }) => 1 - frozen.recall)))}`

const replicates = (rows: readonly Row[]): string => {
  const all = rows.filter(({ set }) => set.startsWith('foreigners_pesel/'))
  if (all.length === 0) return ''
  const two = all.filter(({ set }) => set.endsWith('as two files'))
  const one = all.filter((row) => !two.includes(row))
  return `foreigners_pesel, mean of five replicates at the frozen threshold. De-duplicated as one file: ${ratesOf(one)}. As two files, one to one:
${ratesOf(two)}. Published for two files, mean of 100: MEC .0014 / .0181 and .0001 / .0366; Fellegi-Sunter with Jaro-Winkler .0147 / .0152.
Linking one to one was added after the first form had missed its aim.
`
}

/** The page docs/accuracy.md. */
export const accuracyTable = (rows: readonly Row[]): string => `# Accuracy

Written by \`npm run evaluate\`; do not edit. Public sets beside the project, read in place. Every figure is end to end: divided by all true
pairs, those no candidate key found included.

- A model is trained on each set's rows without its truth (\`vetting match --train\`), with the same comparisons, keys and name tables for all.
- **Not blind** (marked *dev* below): the pairs missed by an earlier version on splink_fake_1000, secondstring_census, ncvr_soempi_1000 and
  foreigners_blockingpy_15k were read, and eight kinds of candidate key were added because of them; that a town says nothing within one
  postcode was added because of the errors on ncvr_3party. Their figures, and those of sets of the same origin, are development figures and
  no estimate of how the engine does on new data. On the febrl, epbrn, anonlink and rldata sets only figures were looked at; but the keys
  and the rule were already chosen with them in sight. Later the true pairs without a key on splink_fake_1000 and splink_fake_20000 were
  counted by what agrees in them, and a kind of key for rows that lack a name (\`thin\`) was added because of it.
- **Threshold**: bits above even odds, chosen on the sets of all *other* families (a family: sets of one generator or register), so that no set
  has a say in its own. "best F1" chooses with the truth and is an upper bound.
- *floor*: F1 of exact agreement on names and birth date. *coverage*: share of the true pairs among the candidates. *B-cubed*: for sets with
  groups of more than two. *without numbers*: national id and phone left out.

${line(header)}
${line(header.map(() => '---'))}
${rows.map(setLine).join('\n')}

Thresholds used (bits above even odds): ${[...new Set(rows.map(({ set, offset }) => `${set.split('/', 1)[0]} ${offset}`))].join(', ')}.

${replicates(rows)}`
