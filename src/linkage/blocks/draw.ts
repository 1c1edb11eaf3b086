type Row = { readonly hash: number; readonly cells: readonly string[] }

/** Rows drawn from a stream of them: those with the smallest hashes. */
export type Draw = {
  /** Offers a row; its cells are only asked for if it may be drawn. */
  readonly offer: (hash: number, cells: () => readonly string[]) => void
  readonly take: () => readonly (readonly string[])[]
}

/** Draws at most `most` rows, the same whatever their order: of rows with one hash what `columns` hold decides. */
export const createDraw = (most: number, columns: readonly number[]): Draw => {
  const rows: Row[] = []
  let bound = Number.POSITIVE_INFINITY
  const textOf = ({ cells }: Row): string => columns.map((column) => cells[column]).join('\0')
  const trim = (): void => {
    rows.sort((a, b) => a.hash - b.hash || (textOf(a) < textOf(b) ? -1 : 1))
    if (rows.length <= most) return
    rows.length = most
    bound = rows[most - 1]!.hash
  }
  return {
    offer: (hash, cells) => {
      if (hash > bound) return
      rows.push({ hash, cells: cells() })
      if (rows.length >= most * 2) trim()
    },
    take: () => {
      trim()
      return rows.map(({ cells }) => cells)
    },
  }
}
