export const reportNames = ['coverage', 'funnel', 'outcomes', 'timeliness', 'quality', 'disparity', 'patterns'] as const

export type ReportName = (typeof reportNames)[number]

/** Stands for a count that is too small to show, and for whatever could bring it back ("c" as in the symbols of official statistics). */
export const hiddenMark = '[c]'

/** null: there is no such figure. */
export type Cell = string | number | null

export type ReportColumn = {
  readonly name: string
  readonly title: string
  /** A code is for programs: it is not printed. */
  readonly kind: 'code' | 'text' | 'count' | 'share' | 'number'
}

/** Rows by column name; the column `row` says which row it is. Shares are fractions of 1. */
export type ReportTable = {
  readonly name: string
  readonly title: string
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

/** What a report is made for. Dates are ISO; `from` and `to` bound the dates things happened on, both inclusive. */
export type ReportScope = {
  readonly asAt: string
  readonly from: string
  readonly to: string
  readonly audience: 'internal' | 'published'
  /** Counts from 1 to one below it are not shown. */
  readonly suppressBelow: number
}

export type Report = ReportScope & {
  readonly name: ReportName
  readonly title: string
  readonly tables: readonly ReportTable[]
}
