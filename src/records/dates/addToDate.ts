import { daysInMonth } from './isoDate.ts'

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** An ISO date some whole months later; a day the month does not have becomes its last day. */
export const addMonths = (date: string, months: number): string => {
  const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(total / 12)
  const month = (total % 12) + 1
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** An ISO date some whole days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
