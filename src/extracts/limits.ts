/** What a file may cost and how far it may stray before it is refused. */
export type IngestLimits = {
  /** Longest record in bytes. */
  readonly recordBytes: number
  readonly columns: number
  /** Bytes of text, after decompression. */
  readonly fileBytes: number
  /** Text bytes per compressed byte. */
  readonly gzipRatio: number
  /** Share of rejected rows above which the file is refused. */
  readonly rejectShare: number
  /** Share by which the number of rows may differ from the extract in force before the load is held. */
  readonly rowCountChange: number
}

export const defaultLimits: IngestLimits = {
  recordBytes: 65_536,
  columns: 200,
  fileBytes: 20_000_000_000,
  gzipRatio: 100,
  rejectShare: 0.1,
  rowCountChange: 0.1,
}
