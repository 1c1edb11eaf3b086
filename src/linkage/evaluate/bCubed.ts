type Link = { readonly left: string; readonly right: string }

const findRoot = (parents: Map<string, string>, id: string): string => {
  let root = id
  while (parents.get(root) !== undefined && parents.get(root) !== root) root = parents.get(root)!
  parents.set(id, root)
  return root
}

/** Connected groups of ids: id → a name of its group. */
const groupsOf = (ids: readonly string[], links: readonly Link[]): Map<string, string> => {
  const parents = new Map(ids.map((id) => [id, id]))
  for (const { left, right } of links) parents.set(findRoot(parents, left), findRoot(parents, right))
  return new Map(ids.map((id) => [id, findRoot(parents, id)]))
}

const countPairs = (groups: Map<string, string>, others: Map<string, string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [id, group] of groups) {
    const key = `${group} ${others.get(id)!}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const sizes = (groups: Map<string, string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const group of groups.values()) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

/** B-cubed F1 (Bagga and Baldwin 1998): precision and recall of the group each record ends in, averaged over records. */
export const bCubed = (ids: readonly string[], found: readonly Link[], truth: readonly Link[]): number => {
  const foundGroups = groupsOf(ids, found)
  const trueGroups = groupsOf(ids, truth)
  const shared = countPairs(foundGroups, trueGroups)
  const foundSizes = sizes(foundGroups)
  const trueSizes = sizes(trueGroups)
  let precision = 0
  let recall = 0
  for (const [key, count] of shared) {
    const [group = '', other = ''] = key.split(' ')
    precision += (count * count) / foundSizes.get(group)!
    recall += (count * count) / trueSizes.get(other)!
  }
  precision /= ids.length
  recall /= ids.length
  return (2 * precision * recall) / (precision + recall)
}
