import { crossCells } from '../statistics/crossCells.ts'
import { rateRatio } from '../statistics/rateRatio.ts'
import { wilson } from '../statistics/wilson.ts'
import type { Draft } from './draft.ts'
import { hiddenMark, type Cell } from './report.ts'

type Ratios = {
  readonly name: string
  readonly title: string
  readonly measure: string
  readonly characteristic: string
  /** `group` is '' for those who did not say: they have a rate and no ratio, and are never what others are held against. */
  readonly rows: readonly { readonly group: string; readonly events: number; readonly people: number }[]
}

/** Rates by group, and each against the rate of the largest group. A ratio is hidden with any of its four counts. */
export const ratioTable = ({ name, title, measure, characteristic, rows }: Ratios): Draft => {
  const cells = crossCells(rows.map(({ events, people }) => [events, people - events]))
  const reference = rows.reduce(
    (best, row, index) => (row.group !== '' && row.people > (rows[best]?.people ?? -1) ? index : best),
    -1,
  )
  /** The people of a group stand in every table of the characteristic, and everybody in every table of the measure. */
  const ids = (y: number): readonly string[] =>
    y === rows.length
      ? [`${measure}/events`, `${measure}/rest`, 'searched']
      : [`${name}/${y}/events`, `${name}/${y}/rest`, `${characteristic}/${rows[y]?.group}/base`]
  return {
    cells: cells.flatMap((line, y) => line.map((cell, x) => ({ ...cell, id: ids(y)[x] ?? '' }))),
    table: (hidden) => {
      const isHidden = (y: number): boolean => [0, 1, 2].some((x) => hidden[3 * y + x] === true)
      const cell = (y: number, x: number): Cell =>
        hidden[3 * y + x] === true ? hiddenMark : (cells[y]?.[x]?.value ?? 0)
      const figure = (isGone: boolean, value: number | undefined): Cell =>
        isGone ? hiddenMark : value !== undefined && Number.isFinite(value) ? value : null
      const line = (label: string, y: number, ratio: ReturnType<typeof rateRatio>): Readonly<Record<string, Cell>> => {
        const rate = wilson(cells[y]?.[0]?.value ?? 0, cells[y]?.[2]?.value ?? 0)
        const isGone = ratio !== undefined && (isHidden(y) || isHidden(reference))
        return {
          row: label,
          events: cell(y, 0),
          people: cell(y, 2),
          rate: figure(isHidden(y), rate?.estimate),
          rateLow: figure(isHidden(y), rate?.low),
          rateHigh: figure(isHidden(y), rate?.high),
          ratio: figure(isGone, ratio?.estimate),
          ratioLow: figure(isGone, ratio?.low),
          ratioHigh: figure(isGone, ratio?.high),
          method: isGone ? hiddenMark : (ratio?.method ?? (y === reference ? 'reference' : null)),
        }
      }
      return {
        name,
        title,
        columns: [
          { name: 'row', title: characteristic, kind: 'text' },
          { name: 'events', title: 'count', kind: 'count' },
          { name: 'people', title: 'of', kind: 'count' },
          { name: 'rate', title: 'rate', kind: 'share' },
          { name: 'rateLow', title: '95 % from', kind: 'share' },
          { name: 'rateHigh', title: 'to', kind: 'share' },
          { name: 'ratio', title: 'rate ratio', kind: 'number' },
          { name: 'ratioLow', title: '95 % from', kind: 'number' },
          { name: 'ratioHigh', title: 'to', kind: 'number' },
          { name: 'method', title: 'interval', kind: 'text' },
        ],
        rows: [
          ...rows.map((row, y) =>
            line(
              row.group === '' ? 'not declared' : row.group,
              y,
              y === reference || row.group === '' || reference < 0
                ? undefined
                : rateRatio(row, rows[reference] as (typeof rows)[number]),
            ),
          ),
          line('All', rows.length, undefined),
        ],
      }
    },
  }
}
