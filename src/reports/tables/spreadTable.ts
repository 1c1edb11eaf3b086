import { type DayCount, spreadOf } from '../statistics/spread.ts'
import type { Draft } from './draft.ts'
import { hiddenMark, type Cell } from './report.ts'

/** How many, and how they spread over days; a row of nothing is left out, and a row of few says nothing. */
export const spreadTable = (
  name: string,
  title: string,
  rows: readonly { readonly name: string; readonly days: readonly DayCount[] }[],
): Draft => {
  const spreads = rows.flatMap((row) => {
    const spread = spreadOf(row.days)
    return spread ? [{ row: row.name, spread }] : []
  })
  return {
    cells: spreads.flatMap(({ row, spread: { count, over400, over730 } }) => {
      const [line, long] = [`${name}/${row}`, `${name}/${row}/over400`]
      return [
        { id: line, value: count, partOf: [], totalOf: [line] },
        { id: `${line}/to400`, value: count - over400, partOf: [line], totalOf: [] },
        { id: long, value: over400, partOf: [line], totalOf: [long] },
        { id: `${long}/to730`, value: over400 - over730, partOf: [long], totalOf: [] },
        { id: `${long}/over730`, value: over730, partOf: [long], totalOf: [] },
      ]
    }),
    table: (hidden) => ({
      name,
      title,
      columns: [
        { name: 'row', title: '', kind: 'text' },
        { name: 'count', title: 'count', kind: 'count' },
        { name: 'mean', title: 'mean', kind: 'number' },
        { name: 'median', title: 'median', kind: 'count' },
        { name: 'p90', title: '90th percentile', kind: 'count' },
        { name: 'over400', title: 'over 400 days', kind: 'count' },
        { name: 'over400Share', title: 'share', kind: 'share' },
        { name: 'over730', title: 'over two years', kind: 'count' },
        { name: 'over730Share', title: 'share', kind: 'share' },
      ],
      rows: spreads.map(({ row, spread }, index) => {
        const shown = (place: number, value: number): Cell =>
          hidden[5 * index] === true || hidden[5 * index + place] === true ? hiddenMark : value
        return {
          row,
          count: shown(0, spread.count),
          mean: shown(0, spread.mean),
          median: shown(0, spread.median),
          p90: shown(0, spread.p90),
          over400: shown(2, spread.over400),
          over400Share: shown(2, spread.over400 / spread.count),
          over730: shown(4, spread.over730),
          over730Share: shown(4, spread.over730 / spread.count),
        }
      }),
    }),
  }
}
