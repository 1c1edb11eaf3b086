/** Rows by their owner, each group in the order given. */
export const groupByOwner = <Row extends { readonly owner: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.owner)
    if (group === undefined) groups.set(row.owner, [row])
    else group.push(row)
  }
  return groups
}
