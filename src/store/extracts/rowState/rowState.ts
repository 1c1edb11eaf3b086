/** Bytes of one row in the state of a source: its hash (16) and its id, an int8. */
export const stateRowBytes = 24
/** Bytes of the number of a row that is in force no more. */
export const deadBytes = 4
/** Bytes of a run: hash (16), number of its first row (4), how many rows (1), bytes in the file from the first to the end of the last (3). */
export const runBytes = 24

/**
 * The rows a source has in force, in the order of the files they came with. Shared memory, so that any thread can look rows up.
 * A row's number is its place.
 */
export type RowState = {
  /** 24 bytes a row, also of those that are dead. */
  readonly rows: SharedArrayBuffer
  /** Numbers of rows that have been replaced or are gone. */
  readonly dead: readonly number[]
  /** Runs of rows, in the order of the last file: rows on consecutive lines whose numbers follow one another. */
  readonly runs: SharedArrayBuffer
}

export const stateSize = ({ rows }: Pick<RowState, 'rows'>): number => rows.byteLength / stateRowBytes
