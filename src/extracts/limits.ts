/** What a file may cost and how far it may stray before it is refused. */
export type IngestLimits = {
  /** Longest record in bytes. */
  readonly maxRecordBytes: number
  readonly maxColumns: number
  /** Bytes of text, after decompression. */
  readonly maxTextBytes: number
  /** Text bytes per compressed byte. */
  readonly maxGzipRatio: number
  /** Share of rejected rows above which the file is refused. */
  readonly maxRejectShare: number
  /** Share by which the number of rows may differ from the extract in force before the load is held. */
  readonly maxRowChange: number
}

export const defaultLimits: IngestLimits = {
  maxRecordBytes: 65_536,
  maxColumns: 200,
  maxTextBytes: 20_000_000_000,
  maxGzipRatio: 100,
  maxRejectShare: 0.05,
  maxRowChange: 0.1,
}
