import { readSync } from 'node:fs'
import type { Encoding } from '../file/encodingProbe.ts'
import type { PackedFile } from '../file/extractFile.ts'
import { type FileFacts, inspectFile } from '../file/inspectFile.ts'
import { Refusal, type RefusalCode } from '../refusal.ts'
import { createSifter, type SiftedFile, type SiftSettings } from './sifter.ts'

/** A file to be compared with the rows in force while it is inspected. Can be sent to another thread of the process. */
export type SiftJob = Pick<PackedFile, 'bytes' | 'packing'> &
  SiftSettings & {
    /** Descriptor of the open file; the sender keeps it open. */
    readonly descriptor: number
    readonly encoding: Encoding | 'auto'
  }

/** `sifted` is missing when the file must be read in two passes: most of it is new, or its records are not sound. */
export type SiftOutcome =
  | { readonly facts: FileFacts; readonly sifted: SiftedFile | undefined }
  | { readonly refusal: { readonly code: RefusalCode; readonly message: string } }

export type SiftFile = (job: SiftJob) => Promise<SiftOutcome>

/** First and, if all goes well, only pass over a file of which most rows are in force: what it is, and which rows are new. */
export const siftFile: SiftFile = async (job) => {
  const { descriptor, limits, encoding } = job
  const handle: PackedFile['handle'] = {
    read: (buffer, offset, length, position) =>
      Promise.resolve({ bytesRead: readSync(descriptor, buffer, offset, length, position) }),
  }
  const sifter = createSifter(job)
  try {
    const facts = await inspectFile({ ...job, handle }, limits, encoding, sifter.push)
    return { facts, sifted: sifter.end() }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refusal: { code: error.code, message: error.message } }
  }
}
