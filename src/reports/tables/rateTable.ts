import { suppress } from '../statistics/suppress.ts'
import { wilson } from '../statistics/wilson.ts'
import { hiddenMark, type ReportTable } from './report.ts'

type Rates = {
  readonly name: string
  readonly title: string
  readonly rowTitle: string
  readonly eventsTitle: string
  readonly restTitle: string
  readonly rows: readonly { readonly name: string; readonly events: number; readonly base: number }[]
  readonly suppressBelow: number
}

/**
 * How many of how many, and the share with its interval, each row by itself. A small rest points at people as a small
 * count does, so either hides both, and the share with them.
 */
export const rateTable = ({
  name,
  title,
  rowTitle,
  eventsTitle,
  restTitle,
  rows,
  suppressBelow,
}: Rates): ReportTable => ({
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
  rows: rows.map(({ name: row, events, base }) => {
    const line = 'row'
    const [isEvents, isRest, isBase] = suppress(
      [
        { value: events, partOf: [line], totalOf: [] },
        { value: base - events, partOf: [line], totalOf: [] },
        { value: base, partOf: [], totalOf: [line] },
      ],
      suppressBelow,
    )
    const isShown = isEvents !== true && isBase !== true
    const rate = wilson(events, base)
    const shown = (value: number | undefined): string | number | null => (isShown ? (value ?? null) : hiddenMark)
    return {
      row,
      events: isEvents === true ? hiddenMark : events,
      rest: isRest === true ? hiddenMark : base - events,
      base: isBase === true ? hiddenMark : base,
      share: shown(rate?.estimate),
      low: shown(rate?.low),
      high: shown(rate?.high),
    }
  }),
})
