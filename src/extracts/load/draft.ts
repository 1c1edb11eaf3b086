import type { ExtractCounts, ExtractOutcome } from '../../store/extracts/finishExtract.ts'
import type { Refusal } from '../refusal.ts'
import type { Reject } from '../rows/rejectCode.ts'

/** What is known of a load so far; filled in as it goes, so that a refusal can say how far it came. */
export type Draft = {
  status: ExtractOutcome['status']
  bytes: number
  sha256: string
  encoding: string
  columns: readonly string[]
  rowSalt: string
  initial: boolean
  counts: ExtractCounts
  rejects: Reject[]
  warnings: Readonly<Record<string, number>>
  gaps: Readonly<Record<string, number>>
  refusal: Refusal | undefined
}

const noRows: ExtractCounts = {
  read: 0,
  accepted: 0,
  rejected: 0,
  unchanged: 0,
  new: 0,
  changed: 0,
  gone: 0,
  inForce: 0,
}

export const emptyDraft = (): Draft => ({
  status: 'accepted',
  bytes: 0,
  sha256: '',
  encoding: '',
  columns: [],
  rowSalt: '',
  initial: false,
  counts: noRows,
  rejects: [],
  warnings: {},
  gaps: {},
  refusal: undefined,
})

export const outcomeOf = (draft: Draft): ExtractOutcome => ({
  status: draft.status,
  bytes: draft.bytes,
  sha256: draft.sha256,
  encoding: draft.encoding,
  columns: draft.columns,
  rowSalt: draft.rowSalt,
  initial: draft.initial,
  counts: draft.counts,
  warnings: draft.warnings,
  refusalCode: draft.refusal?.code ?? '',
  refusalReason: draft.refusal?.message ?? '',
})
