import type { TruthRow } from './truthRow.ts'

export const truthHeader = [
  'member_key',
  'record_kind',
  'record_key',
  'relation',
  'expected',
  'fact',
  'tags',
  'group',
] as const

/** Cells of one line of truth.csv; tags are apart by `;`. */
export const truthCells = (row: TruthRow): readonly string[] => [
  row.memberKey,
  row.recordKind,
  row.recordKey,
  row.relation,
  row.expected,
  row.fact,
  row.tags.join(';'),
  row.group,
]
