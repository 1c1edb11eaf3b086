import type { RecordBatch } from '../csv/recordBatch.ts'
import { createRecordGuard } from '../csv/recordGuard.ts'
import type { IngestLimits } from '../limits.ts'
import type { PackedFile } from './extractFile.ts'
import { chunkBytes, fileChunks } from './fileChunks.ts'

/** The records of a file, in batches as they are read. `onPacked` sees the bytes as they lie on disk. */
export async function* recordBatches(
  file: PackedFile,
  delimiter: string,
  limits: IngestLimits,
  onPacked: (chunk: Buffer) => void,
): AsyncGenerator<RecordBatch> {
  const guard = createRecordGuard({ delimiter, recordBytes: limits.recordBytes })
  const memory = Buffer.allocUnsafeSlow(chunkBytes)
  for await (const chunk of fileChunks(file, limits, onPacked, () => memory)) {
    const batch = guard.push(chunk)
    if (batch.starts.length > 0) yield batch
  }
  const last = guard.end()
  if (last.starts.length > 0) yield last
}
