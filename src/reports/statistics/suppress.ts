import { cheapestWayRound } from './cheapestWayRound.ts'

/** One count of a table: the sums it is a part of and the sums it is the total of, at most two together, by name. */
export type CountCell = {
  readonly value: number
  readonly partOf: readonly string[]
  readonly totalOf: readonly string[]
}

/**
 * Which counts of a table are not to be shown, where every count from 1 to `limit` - 1 could point at a person. Others are
 * hidden with them until no subtraction brings one back: no hidden count follows from those shown, and where a total is
 * shown its hidden parts add up to `limit` or more. Zeros are shown. Small counts are hidden rather than large ones.
 *
 * `isForced` names counts that are hidden elsewhere. A count that stands in at most two sums is an edge between them; it follows from the shown ones exactly when no way
 * round it runs along hidden ones (Gusfield, A graph theoretic approach to statistical data security, SIAM J. Comput. 17,
 * 1988, 552–571).
 */
export const suppress = (
  cells: readonly CountCell[],
  limit: number,
  isForced: (index: number) => boolean = () => false,
): readonly boolean[] => {
  const hidden = cells.map(() => false)
  const isFirst = (value: number, index: number): boolean => (value > 0 && value < limit) || isForced(index)
  const hide = (index: number): void => {
    hidden[index] = true
    for (const other of cheapestWayRound(edgesOf(cells, hidden), index) ?? []) hidden[other] = true
  }
  cells.forEach(({ value }, index) => {
    if (isFirst(value, index)) hidden[index] = true
  })
  cells.forEach(({ value }, index) => {
    if (isFirst(value, index)) hide(index)
  })
  for (let line = smallRest(cells, hidden, limit); line !== undefined; line = smallRest(cells, hidden, limit)) {
    hide(smallestShown(cells, hidden, line))
  }
  return hidden
}

const outside = ''

const edgesOf = (cells: readonly CountCell[], hidden: readonly boolean[]) =>
  cells.map((cell, index) => {
    const [from = outside, to = outside] = [...cell.partOf, ...cell.totalOf]
    return { from, to, cost: hidden[index] === true ? 0 : costOf(cell) }
  })

/** Zeros last: hiding one helps nobody who knows that they are shown. Of equal counts a total goes after a part. */
const costOf = ({ value, totalOf }: CountCell): number => (value === 0 ? 1e9 : value + totalOf.length / 4)

/** A sum whose total is shown and whose hidden parts together are a small number. */
const smallRest = (cells: readonly CountCell[], hidden: readonly boolean[], limit: number): string | undefined => {
  const rest = new Map<string, number>()
  cells.forEach(({ value, partOf }, index) => {
    if (hidden[index] === true) for (const line of partOf) rest.set(line, (rest.get(line) ?? 0) + value)
  })
  cells.forEach(({ totalOf }, index) => {
    if (hidden[index] === true) for (const line of totalOf) rest.delete(line)
  })
  return [...rest].find(([, sum]) => sum < limit)?.[0]
}

/** There is always one: the total of the line, if nothing else. */
const smallestShown = (cells: readonly CountCell[], hidden: readonly boolean[], line: string): number =>
  cells
    .flatMap((cell, index) =>
      hidden[index] !== true && [...cell.partOf, ...cell.totalOf].includes(line) ? [{ index, cost: costOf(cell) }] : [],
    )
    .reduce((best, next) => (next.cost < best.cost ? next : best)).index
