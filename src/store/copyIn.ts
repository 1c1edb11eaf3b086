import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { VettingError } from '../errors.ts'
import { type CopyEncoder, createCopyEncoder } from './copyEncoder.ts'
import { unhurriedStream } from './unhurried.ts'

/** Rows on their way into a table. */
export type CopyIn = {
  readonly encoder: CopyEncoder
  /** Sends the full buffers and waits while the server is slower. */
  readonly drain: () => Promise<void>
  /** Sends the rest and waits for the server to have it; returns the number of rows. */
  readonly finish: () => Promise<number>
  /** Ends the COPY with an error on the server; the transaction must be rolled back. */
  readonly abort: () => Promise<void>
}

/** The server's message may quote a row, so only its code is passed on. */
const copyFailed = (cause: unknown): VettingError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code'
  return new VettingError('database-failed', `The database refused a bulk load (${code})`)
}

/**
 * Starts `copy <target> from stdin (format binary)` on a client inside a transaction. Target: a table with its columns,
 * never from outside. Throws VettingError `database-failed`.
 */
export const copyIn = (client: pg.ClientBase, target: string): CopyIn => {
  const stream = client.query(unhurriedStream(from(`copy ${target} from stdin (format binary)`)))
  const encoder = createCopyEncoder()
  const done = finished(stream).catch((cause: unknown) => {
    throw copyFailed(cause)
  })
  done.catch(() => undefined)

  const drain = async (): Promise<void> => {
    let ready = true
    for (const buffer of encoder.take()) ready = stream.write(buffer)
    if (!ready) await Promise.race([once(stream, 'drain'), done])
  }

  return {
    encoder,
    drain,
    finish: async () => {
      encoder.end()
      await drain()
      stream.end()
      await done
      return stream.rowCount
    },
    abort: async () => {
      stream.destroy(new Error('load abandoned'))
      await done.catch(() => undefined)
    },
  }
}
