import { type RowState, stateRowBytes } from '../../store/extracts/rowState/rowState.ts'

/** The rows a source has in force, and the line of the new file at which each stands (see RowIndex). Filled as it is read. */
export type RowsInForce = { readonly state: RowState; readonly lines: Int32Array }

/** Numbers of the rows in force that the new file does not have in the same bytes. */
export const unseenRows = ({ lines }: RowsInForce): number[] => {
  const unseen: number[] = []
  for (let row = 0; row < lines.length; row++) if (lines[row] === 0) unseen.push(row)
  return unseen
}

/** Reads the id of a row by its number. */
export const idReader = ({ rows }: RowState): ((row: number) => number) => {
  const view = new DataView(rows)
  return (row) => {
    const at = row * stateRowBytes + 16
    return view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)
  }
}

/** Numbers of the rows that were seen and have one of these ids. */
export const rowsById = ({ state, lines }: RowsInForce, ids: ReadonlySet<number>): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const idOf = idReader(state)
  if (ids.size > 0) {
    for (let row = 0; row < lines.length; row++)
      if ((lines[row] as number) > 0 && ids.has(idOf(row))) found.set(idOf(row), row)
  }
  return found
}
