import { type BigIntStats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { VettingError } from '../../errors.ts'
import { Refusal } from '../refusal.ts'
import { type Packing, packingOf } from './fileSignature.ts'

/** The bytes of a file, as far as it went when it was opened. */
export type PackedFile = {
  readonly handle: {
    readonly read: (
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
    ) => Promise<{ readonly bytesRead: number }>
  }
  readonly bytes: number
  readonly packing: Packing
}

/** A file held open from the first look to the last read, so that a swap by name cannot slip another file in. */
export type ExtractFile = PackedFile & {
  readonly path: string
  readonly name: string
  readonly handle: FileHandle
  readonly stats: BigIntStats
}

const headBytes = 512

const openForReading = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r')
  } catch (cause) {
    throw new VettingError('file-not-found', `Cannot read ${path}: check the path and its permissions`, { cause })
  }
}

/** Opens a file and looks at its first bytes. Throws VettingError `file-not-found`, Refusal `not-a-file` or `not-csv`. */
export const openExtractFile = async (path: string): Promise<ExtractFile> => {
  const handle = await openForReading(path)
  try {
    const stats = await handle.stat({ bigint: true })
    if (!stats.isFile()) throw new Refusal('not-a-file', 'The path is not a regular file.')
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    const packing = packingOf(buffer.subarray(0, bytesRead))
    return { path, name: basename(path), handle, stats, bytes: Number(stats.size), packing }
  } catch (error) {
    await handle.close()
    throw error
  }
}

const sameFile = (a: BigIntStats, b: BigIntStats): boolean =>
  a.ino === b.ino && a.dev === b.dev && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs

/** Throws Refusal `changed-while-read` when the file grew, shrank, was written to or was replaced since it was opened. */
export const assertUnchanged = async (file: ExtractFile): Promise<void> => {
  const now = await file.handle.stat({ bigint: true })
  const named = await stat(file.path, { bigint: true }).catch(() => undefined)
  if (sameFile(now, file.stats) && named !== undefined && sameFile(named, file.stats)) return
  throw changedWhileRead()
}

export const changedWhileRead = (): Refusal =>
  new Refusal(
    'changed-while-read',
    'The file changed while it was being read. Copy it under another name and rename it when it is complete.',
  )
