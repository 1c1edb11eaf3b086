import type { RecordBatch } from '../csv/recordBatch.ts'
import { decoderFor } from '../file/decoder.ts'
import type { ExtractFile } from '../file/extractFile.ts'
import { type FileFacts } from '../file/inspectFile.ts'
import { recordBatches } from '../file/recordBatches.ts'
import { takeHeader } from '../file/takeHeader.ts'
import type { IngestLimits } from '../limits.ts'
import { checkHeader, type Header } from '../mapping/checkHeader.ts'
import type { Mapping } from '../mapping/mapping.ts'
import { rowKinds } from '../rows/rowKinds.ts'

/** A file whose header has been read and found right, and its records. */
export type OpenSource = {
  readonly batches: AsyncIterable<RecordBatch>
  /** More rejects than this refuse the file at once. */
  readonly mostRejects: number
  readonly header: Header
  /** Columns of the file, in its order. */
  readonly fileColumns: readonly string[]
  /** Canonical columns the file has. */
  readonly columns: readonly string[]
  /** Lets go of the file; also when its rows were not read to the end. */
  readonly close: () => Promise<void>
}

/** Starts the second pass over a file. Throws the Refusals of header and guard. */
export const openSource = async (
  file: ExtractFile,
  facts: FileFacts,
  mapping: Mapping,
  limits: IngestLimits,
  onPacked: (chunk: Buffer) => void = () => undefined,
): Promise<OpenSource> => {
  const { delimiter } = mapping
  const decode = decoderFor(facts)
  const batches = recordBatches(file, delimiter, limits, onPacked)
  const close = async (): Promise<void> => void (await batches.return(undefined))
  try {
    const { cells, rows } = await takeHeader(batches, decode, delimiter, limits)
    const header = checkHeader(mapping, cells)
    const columns = rowKinds[mapping.kind].columns.map(({ name }) => name)
    return {
      batches: rows,
      mostRejects: Math.ceil(facts.mostRows * limits.rejectShare),
      header,
      fileColumns: cells,
      columns: columns.filter((name) => !header.absent.includes(name)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
