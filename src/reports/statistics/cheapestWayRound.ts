export type Edge = { readonly from: string; readonly to: string; readonly cost: number }

type Step = { readonly cost: number; readonly edge: number; readonly before: string }

/** The edges of the cheapest way from one end of an edge to its other end without it (Dijkstra); undefined when there is none. */
export const cheapestWayRound = (edges: readonly Edge[], index: number): readonly number[] | undefined => {
  const { from: start, to: end } = edges[index] as Edge
  const reached = new Map<string, Step>([[start, { cost: 0, edge: -1, before: '' }]])
  const settled = new Set<string>()
  for (let node = start; node !== end;) {
    settled.add(node)
    const { cost } = reached.get(node) as Step
    edges.forEach((edge, place) => {
      const next = edge.from === node ? edge.to : edge.to === node ? edge.from : undefined
      if (next === undefined || place === index) return
      const total = cost + edge.cost
      if (total < (reached.get(next)?.cost ?? Infinity)) reached.set(next, { cost: total, edge: place, before: node })
    })
    const nearest = [...reached].filter(([name]) => !settled.has(name)).toSorted(([, a], [, b]) => a.cost - b.cost)[0]
    if (nearest === undefined) return undefined
    node = nearest[0]
  }
  const way: number[] = []
  for (let node = end; node !== start; node = (reached.get(node) as Step).before)
    way.push((reached.get(node) as Step).edge)
  return way
}
