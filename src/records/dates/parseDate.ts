import { isIsoDate } from './isoDate.ts'

const isoShape = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const britishShape = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const compactShape = /^(\d{4})(\d{2})(\d{2})$/

/** The date of a timestamp: what stands before `T` or a blank, when a time of day follows. */
const withoutTime = (text: string): string => /^[\d/.-]{8,10}(?=[T ]\d{2}:\d{2})/.exec(text)?.[0] ?? text

/** `YYYY-MM-DD`, or the known part where month or day is missing or 00; undefined when no such date exists. */
const fromParts = (year: string, month: string, day: string): string | undefined => {
  if (year < '1000') return undefined
  if (month === '' || month === '00') return year
  if (month > '12') return undefined
  if (day === '' || day === '00') return `${year}-${month}`
  const date = `${year}-${month}-${day}`
  return isIsoDate(date) ? date : undefined
}

/**
 * A date as sources write it: ISO, `YYYYMMDD` or day/month/year with a four-digit year, with or without a time of day.
 * Years of two digits are refused: reading them would be a guess. Returns ISO, `YYYY-MM` or `YYYY`, undefined if none.
 */
export const parseDate = (raw: string): string | undefined => {
  const trimmed = raw.trim()
  if (isIsoDate(trimmed)) return trimmed.startsWith('0') ? undefined : trimmed
  const text = withoutTime(trimmed)
  if (/^\d{4}$/.test(text)) return fromParts(text, '', '')
  const iso = isoShape.exec(text) ?? compactShape.exec(text)
  if (iso) return fromParts(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '')
  const [, day = '', month = '', year = ''] = britishShape.exec(text) ?? []
  return year === '' ? undefined : fromParts(year, month.padStart(2, '0'), day.padStart(2, '0'))
}
