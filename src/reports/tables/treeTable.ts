import type { Draft } from './draft.ts'
import { hiddenMark, type Cell } from './report.ts'

/** A count and what it is made of: the parts add up to it. Names are unique in a report. */
export type CountTree = {
  readonly name: string
  readonly title: string
  readonly count: number
  readonly parts?: readonly CountTree[]
}

type Node = CountTree & { readonly depth: number; readonly parent: string }

/**
 * A tree of counts with the share of each part in what it is a part of.
 * @throws Error when parts do not add up: a report that does not is wrong, not rough.
 */
export const treeTable = (name: string, title: string, tree: CountTree): Draft => {
  const nodes = flatten(tree, 0, '')
  return {
    cells: nodes.map(({ count, name: own, parent, parts }) => ({
      id: own,
      value: count,
      partOf: parent === '' ? [] : [parent],
      totalOf: parts ? [own] : [],
    })),
    table: (hidden) => {
      const shown = new Map(nodes.map((node, index) => [node.name, hidden[index] === true ? hiddenMark : node.count]))
      return {
        name,
        title,
        columns: [
          { name: 'row', title: 'stage', kind: 'code' },
          { name: 'title', title: '', kind: 'text' },
          { name: 'count', title: 'count', kind: 'count' },
          { name: 'share', title: 'of the line above it', kind: 'share' },
        ],
        rows: nodes.map((node) => {
          const [count, whole] = [shown.get(node.name) ?? null, shown.get(node.parent) ?? null]
          return {
            row: node.name,
            title: `${'  '.repeat(node.depth)}${node.title}`,
            count,
            share: shareOf(count, whole),
          }
        }),
      }
    },
  }
}

const flatten = (tree: CountTree, depth: number, parent: string): readonly Node[] => {
  const sum = tree.parts?.reduce((total, { count }) => total + count, 0)
  if (sum !== undefined && sum !== tree.count) {
    throw new Error(`The parts of ${tree.name} make ${sum}, not ${tree.count}`)
  }
  return [{ ...tree, depth, parent }, ...(tree.parts ?? []).flatMap((part) => flatten(part, depth + 1, tree.name))]
}

/** A share of a hidden count would give it away. */
const shareOf = (count: Cell, whole: Cell): Cell =>
  count === hiddenMark || whole === hiddenMark
    ? hiddenMark
    : typeof count === 'number' && typeof whole === 'number' && whole > 0
      ? count / whole
      : null
