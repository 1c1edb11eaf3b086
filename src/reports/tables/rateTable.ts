import { wilson } from '../statistics/wilson.ts'
import type { Draft } from './draft.ts'
import { hiddenMark } from './report.ts'

type Rates = {
  readonly name: string
  readonly title: string
  readonly rowTitle: string
  readonly eventsTitle: string
  readonly restTitle: string
  /** `ids` name the events and the base where they stand in another table as well. */
  readonly rows: readonly {
    readonly name: string
    readonly events: number
    readonly base: number
    readonly ids?: readonly [events: string, base: string]
  }[]
}

/**
 * How many of how many, and the share with its interval, each row by itself. A small rest points at people as a small
 * count does, so either hides both, and the share with them.
 */
export const rateTable = ({ name, title, rowTitle, eventsTitle, restTitle, rows }: Rates): Draft => ({
  cells: rows.flatMap(({ events, base, ids }, index) => {
    const line = `${name}/${index}`
    return [
      { id: ids?.[0] ?? `${line}/events`, value: events, partOf: [line], totalOf: [] },
      { id: `${line}/rest`, value: base - events, partOf: [line], totalOf: [] },
      { id: ids?.[1] ?? `${line}/base`, value: base, partOf: [], totalOf: [line] },
    ]
  }),
  table: (hidden) => ({
    name,
    title,
    columns: [
      { name: 'row', title: rowTitle, kind: 'text' },
      { name: 'events', title: eventsTitle, kind: 'count' },
      { name: 'rest', title: restTitle, kind: 'count' },
      { name: 'base', title: 'of', kind: 'count' },
      { name: 'share', title: 'share', kind: 'share' },
      { name: 'low', title: '95 % from', kind: 'share' },
      { name: 'high', title: 'to', kind: 'share' },
    ],
    rows: rows.map(({ name: row, events, base }, index) => {
      const isHidden = (place: number): boolean => hidden[3 * index + place] === true
      const rate = wilson(events, base)
      const shown = (value: number | undefined): string | number | null =>
        isHidden(0) || isHidden(2) ? hiddenMark : (value ?? null)
      return {
        row,
        events: isHidden(0) ? hiddenMark : events,
        rest: isHidden(1) ? hiddenMark : base - events,
        base: isHidden(2) ? hiddenMark : base,
        share: shown(rate?.estimate),
        low: shown(rate?.low),
        high: shown(rate?.high),
      }
    }),
  }),
})
