import type { Mapping } from './mapping.ts'

type Order = NonNullable<Mapping['dateOrder']>

const pad = (part: string): string => part.padStart(2, '0')

/** ISO date of three parts, shortened to what is known; '' where even the year is not. */
export const isoDate = (year: string, month: string, day: string): string => {
  if (!/^\d{4}$/.test(year) || Number(year) === 0) return ''
  const known = (part: string, most: number): boolean =>
    /^\d{1,2}$/.test(part) && Number(part) >= 1 && Number(part) <= most
  if (!known(month, 12)) return year
  return known(day, 31) ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
}

const cut = (text: string, order: Order): string[] =>
  order === 'ymd'
    ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)]
    : [text.slice(0, 2), text.slice(2, 4), text.slice(4)]

/** ISO date of a cell with parts in the given order (`1980-11-10`, `1980/11/10`, `19801110`); a year alone stays one. */
export const dateCell = (text: string, order: Order): string => {
  const parts = /^\d{8}$/.test(text) ? cut(text, order) : text.split(/[-/. ]/)
  const [first = '', second = '', third = ''] = parts
  if (parts.length === 1 || order === 'ymd') return isoDate(first, second, third)
  return order === 'dmy' ? isoDate(third, second, first) : isoDate(third, first, second)
}
