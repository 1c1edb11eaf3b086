import { addDays, addMonths } from '../../records/dates/addToDate.ts'

/** Length of a sentence: life, or so many calendar months and days. Hours (unpaid work) have no length in time. */
export type SentenceLength = 'life' | { readonly months: number; readonly days: number }

const parts = /(\d{1,5})\s*(YEARS?|YRS?|Y|MONTHS?|MTHS?|M|WEEKS?|WKS?|W|DAYS?|D)(?![A-Z])/g

const monthsPer: Readonly<Record<string, number>> = { Y: 12, M: 1 }
const daysPer: Readonly<Record<string, number>> = { W: 7, D: 1 }

/** Reads `12M`, `2Y`, `1 YEAR 6 MONTHS`, `90D`, `LIFE`; undefined when nothing in it is a length. */
export const parseSentenceLength = (duration: string): SentenceLength | undefined => {
  const text = duration.toUpperCase()
  if (/\bLIFE\b/.test(text) || /^L$/.test(text.trim())) return 'life'
  const found = [...text.matchAll(parts)].map(([, count = '', unit = '']) => ({
    count: Number(count),
    unit: unit.charAt(0),
  }))
  if (found.length === 0) return undefined
  return {
    months: found.reduce((sum, { count, unit }) => sum + count * (monthsPer[unit] ?? 0), 0),
    days: found.reduce((sum, { count, unit }) => sum + count * (daysPer[unit] ?? 0), 0),
  }
}

/** Consecutive terms add up. */
export const addLengths = (one: SentenceLength, other: SentenceLength): SentenceLength =>
  one === 'life' || other === 'life' ? 'life' : { months: one.months + other.months, days: one.days + other.days }

/** Months for comparison with a limit of the statute; days count by the average month. */
export const inMonths = (length: SentenceLength): number =>
  length === 'life' ? Number.POSITIVE_INFINITY : length.months + length.days / 30.4375

/** The day after the last day of a term that starts on an ISO date. */
export const endOf = (start: string, length: Exclude<SentenceLength, 'life'>): string =>
  addDays(addMonths(start, length.months), length.days)
