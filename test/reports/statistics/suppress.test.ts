import { fc } from '../../support/fastCheck.ts'
import { describe, expect, test } from 'vitest'
import { crossCells } from '../../../src/reports/statistics/crossCells.ts'
import { type CountCell, suppress } from '../../../src/reports/statistics/suppress.ts'

/** A column of counts with its total as the last. */
const column = (counts: readonly number[]): readonly CountCell[] => [
  ...counts.map((value) => ({ value, partOf: ['all'], totalOf: [] })),
  { value: counts.reduce((sum, value) => sum + value, 0), partOf: [], totalOf: ['all'] },
]

const shownOf = (cells: readonly CountCell[], limit: number): readonly (number | 'c')[] => {
  const hidden = suppress(cells, limit)
  return cells.map(({ value }, index) => (hidden[index] === true ? 'c' : value))
}

describe('one column', () => {
  test.each<[string, number[], (number | 'c')[]]>([
    ['nothing small', [12, 30], [12, 30, 42]],
    ['one small count takes the next smallest with it', [3, 30, 12], ['c', 30, 'c', 45]],
    ['two small counts hide each other', [4, 7, 30], ['c', 'c', 30, 41]],
    ['unless their sum is small too', [4, 5, 30, 12], ['c', 'c', 30, 'c', 51]],
    ['zeros are shown', [0, 30, 12], [0, 30, 12, 42]],
    ['a small total goes as well', [3, 0], ['c', 0, 'c']],
    ['a small total of several', [3, 2], ['c', 'c', 'c']],
  ])('%s', (_, counts, expected) => {
    expect(shownOf(column(counts), 10)).toEqual(expected)
  })
})

test('in a table a hidden count needs another in its row and in its column', () => {
  const cells = crossCells([
    [3, 20, 30],
    [40, 50, 60],
    [70, 15, 90],
  ])
  const hidden = suppress(cells.flat(), 10)
  const shown = cells.map((row, y) => row.map(({ value }, x) => (hidden[y * 4 + x] === true ? 'c' : value)))
  expect(shown).toEqual([
    ['c', 'c', 30, 53],
    [40, 50, 60, 150],
    ['c', 'c', 90, 175],
    [113, 85, 180, 378],
  ])
})

/** Whether a hidden count follows from the shown ones: its unit vector lies in the row space of the sums. */
const isRevealed = (cells: readonly CountCell[], hidden: readonly boolean[], target: number): boolean => {
  const unknown = cells.flatMap((_, index) => (hidden[index] === true ? [index] : []))
  const lines = [...new Set(cells.flatMap(({ partOf, totalOf }) => [...partOf, ...totalOf]))]
  const rows = lines.map((line) =>
    unknown.map((index) => {
      const cell = cells[index]
      return (cell?.partOf.includes(line) === true ? 1 : 0) - (cell?.totalOf.includes(line) === true ? 1 : 0)
    }),
  )
  const wanted = unknown.map((index) => (index === target ? 1 : 0))
  return rankOf([...rows, wanted]) === rankOf(rows)
}

const rankOf = (matrix: readonly (readonly number[])[]): number => {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (let x = 0; x < (rows[0]?.length ?? 0); x++) {
    const found = rows.findIndex((row, y) => y >= rank && Math.abs(row[x] ?? 0) > 1e-9)
    if (found < 0) continue
    ;[rows[rank], rows[found]] = [rows[found] as number[], rows[rank] as number[]]
    const pivot = rows[rank] as number[]
    rows.forEach((row, y) => {
      if (y === rank) return
      const factor = (row[x] ?? 0) / (pivot[x] ?? 1)
      row.forEach((_, place) => (row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0)))
    })
    rank += 1
  }
  return rank
}

const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 })).chain(([height, width]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
)

/** A tree of counts, as a funnel is: each part may itself be a total. */
const trees: fc.Arbitrary<readonly CountCell[]> = fc
  .array(fc.tuple(fc.nat({ max: 30 }), fc.nat()), { minLength: 2, maxLength: 12 })
  .map((nodes) => {
    const parents = nodes.map(([, choice], index) => (index === 0 ? -1 : choice % index))
    const valueOf = (index: number): number => {
      const parts = parents.flatMap((parent, child) => (parent === index ? [child] : []))
      return parts.length === 0 ? (nodes[index]?.[0] ?? 0) : parts.reduce((sum, child) => sum + valueOf(child), 0)
    }
    return nodes.map((_, index) => ({
      value: valueOf(index),
      partOf: index === 0 ? [] : [`node ${parents[index]}`],
      totalOf: parents.includes(index) ? [`node ${index}`] : [],
    }))
  })

/** A total with one part only says the same number twice: then one of them cannot be hidden from the other. */
const protects = (cells: readonly CountCell[], limit: number): void => {
  const hidden = suppress(cells, limit)
  cells.forEach(({ value }, index) => {
    if (value > 0 && value < limit) expect(hidden[index]).toBe(true)
    if (hidden[index] === true) expect(isRevealed(cells, hidden, index)).toBe(false)
  })
  for (const line of new Set(cells.flatMap(({ totalOf }) => totalOf))) {
    const total = cells.findIndex(({ totalOf }) => totalOf.includes(line))
    const rest = cells.reduce(
      (sum, { value, partOf }, index) => (hidden[index] === true && partOf.includes(line) ? sum + value : sum),
      0,
    )
    if (hidden[total] !== true && rest > 0) expect(rest).toBeGreaterThanOrEqual(limit)
  }
}

/* oxlint-disable vitest/expect-expect -- expectations stand in protects() */
describe('whatever the table, no hidden count follows from the shown ones, and no small sum is left', () => {
  test('rows and columns with totals', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 15 }), (counts, limit) =>
        protects(crossCells(counts).flat(), limit),
      ),
      { numRuns: 1_000 },
    )
  })

  test('a tree of sums', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 2, max: 15 }), (cells, limit) => protects(cells, limit)),
      { numRuns: 1_000 },
    )
  })
})
