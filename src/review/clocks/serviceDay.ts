import type { Calendar } from './calendar.ts'
import { isWorkingDay } from './calendar.ts'
import { addWorkingDays } from './addWorkingDays.ts'
import { addDays } from '../../records/dates/addToDate.ts'
import { londonTime } from './londonTime.ts'

export type Service = { readonly method: 'email' | 'post'; readonly sentAt: Date }

/**
 * Day on which a notice counts as given (Police (Vetting) Regulations 2025, r11). An e-mail sent before `cutOff`
 * (local `HH:MM`, 16:30 in the regulations) on a working day counts that day, any other the next working day.
 * A letter counts on the second day after posting if that is a working day, else on the next working day after
 * posting; read literally, a letter posted on a Thursday therefore counts on the Friday.
 */
export function serviceDay(calendar: Calendar, cutOff: string, service: Service): string {
  const { date, time } = londonTime(service.sentAt)
  const nextWorkingDay = addWorkingDays(calendar, date, 1)
  if (service.method === 'email') return isWorkingDay(calendar, date) && time < cutOff ? date : nextWorkingDay
  const secondDay = addDays(date, 2)
  return isWorkingDay(calendar, secondDay) ? secondDay : nextWorkingDay
}
