import type { DistinctIncident } from './distinctIncidents.ts'
import type { Theme } from '../theme.ts'

/** An event with what had become of every earlier one on that day. */
export type TimelineEntry = {
  readonly key: string
  readonly date: string
  readonly classes: readonly Theme[]
  readonly status: string
  readonly earlier: readonly { readonly key: string; readonly date: string; readonly statusThen: string }[]
}

/** The last step taken by a day; `not yet known` before the first. */
export const statusAt = ({ steps }: Pick<DistinctIncident, 'steps'>, day: string): string =>
  steps.findLast(({ date }) => date <= day)?.status ?? 'not yet known'

/** Events in order of date, undated ones last: a reader sees what was open, or decided how, when the next one happened. */
export const timeline = (events: readonly DistinctIncident[]): readonly TimelineEntry[] => {
  const dated = events.filter(({ date }) => date !== '')
  const undated = events.filter(({ date }) => date === '')
  return [
    ...dated.map((event, place) => ({ event, before: dated.slice(0, place) })),
    ...undated.map((event) => ({ event, before: [] })),
  ].map(({ event: { key, date, classes, status }, before }) => ({
    key,
    date,
    classes,
    status,
    earlier: before.map((other) => ({ key: other.key, date: other.date, statusThen: statusAt(other, date) })),
  }))
}
