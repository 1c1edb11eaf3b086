type Weighed = { readonly left: number; readonly right: number; readonly weight: number }

/**
 * For two files without duplicates of their own: of all pairs the heaviest is kept, then the heaviest of people not yet taken, and so on. Ties
 * go by row.
 */
export const oneToOne = <P extends Weighed>(pairs: readonly P[]): P[] => {
  const left = new Set<number>()
  const right = new Set<number>()
  return pairs
    .toSorted((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right)
    .filter((pair) => {
      if (left.has(pair.left) || right.has(pair.right)) return false
      left.add(pair.left)
      right.add(pair.right)
      return true
    })
}
