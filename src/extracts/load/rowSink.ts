/** Where the rows of a file go. */
export type RowSink = {
  /**
   * What is known of a row by its hash. `unread`: not in force, so it must be read. `unchanged`: in force, and now noted
   * as seen. A number: the line of this file where the same bytes stood before.
   */
  readonly look: (hash: string, line: number) => 'unread' | 'unchanged' | number
  /** Takes rows ready for COPY; waits while the store is slower than the file. */
  readonly write: (rows: Uint8Array) => Promise<void>
}
