import { yearsBetween } from '../records/dates/yearsBetween.ts'
import type { ServiceSpell, WorkforceMember } from '../records/workforce.ts'

const latestDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date
const earliestDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date

/**
 * Whether something certainly happened inside a spell of service. Of a range (start to end) any day inside is enough; of a
 * date known in part every day it may mean must be.
 */
export const isWhileServing = (service: readonly ServiceSpell[], start: string, end: string): boolean => {
  if (start === '') return false
  const last = end === '' ? start : end
  return service.some(
    (spell) =>
      spell.start !== '' && earliestDay(last) >= spell.start && (spell.end === '' || latestDay(start) <= spell.end),
  )
}

const firstDay = (service: readonly ServiceSpell[]): string =>
  service.reduce((first, { start }) => (start !== '' && (first === '' || start < first) ? start : first), '')

/** Whole years from an event to the first day of service; null when it is not before that day or either is unknown. */
export const yearsBeforeJoining = (service: readonly ServiceSpell[], date: string): number | null => {
  const joined = firstDay(service)
  return date === '' || joined === '' || latestDay(date) >= joined ? null : yearsBetween(date, joined)
}

/** Years of service up to an ISO date, all spells together, in fractions of a year. */
export const yearsOfService = (service: readonly ServiceSpell[], asOf: string): number => {
  const days = service.reduce((sum, { start, end }) => {
    const last = end === '' || end > asOf ? asOf : end
    return start === '' || start > last ? sum : sum + (Date.parse(last) - Date.parse(start)) / 86_400_000 + 1
  }, 0)
  return days / 365.2425
}

/** Whether a word of the member's post or command is in the list (lower case). */
export const isSensitivePost = ({ post, command }: WorkforceMember, sensitivePosts: readonly string[]): boolean => {
  const text = `${post} ${command}`.toLowerCase()
  return sensitivePosts.some((word) => text.includes(word))
}
