/** Bytes of one row in the state of a source: its hash (16) and its id, an int8. */
export const stateRowBytes = 24
/** Bytes of the number of a row that is in force no more. */
export const deadBytes = 4

/**
 * The rows a source has in force, in the order of the files they came with. Shared memory, so that any thread can look rows up.
 * A row's number is its place.
 */
export type RowState = {
  /** 24 bytes a row, also of those that are dead. */
  readonly rows: SharedArrayBuffer
  /** Numbers of rows that have been replaced or are gone. */
  readonly dead: readonly number[]
}

export const stateSize = ({ rows }: RowState): number => rows.byteLength / stateRowBytes
