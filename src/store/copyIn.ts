import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import { VettingError } from '../errors.ts'
import type { Queryable } from './queryable.ts'
import { unhurriedStream } from './unhurried.ts'

/** Rows on their way into a table. */
export type CopyIn = {
  /**
   * Sends rows as `createCopyEncoder` writes them; waits while the server is slower. Whether they have left, so that their memory
   * can be used again: a few may still wait for others to go with, or in the socket.
   */
  readonly write: (rows: Uint8Array) => Promise<boolean>
  /** Waits for the server to have every row; returns their number. */
  readonly finish: () => Promise<number>
  /** Ends the COPY with an error on the server; the transaction must be rolled back. */
  readonly abort: () => Promise<void>
}

const signature = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const trailer = Buffer.from([0xff, 0xff])

/** The server's message may quote a row, so only its code is passed on. */
const copyFailed = (cause: unknown): VettingError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no code'
  return new VettingError('database-failed', `The database refused a bulk load (${code})`)
}

/**
 * Starts `copy <target> from stdin (format binary)` on a client inside a transaction. Target: a table with its columns,
 * never from outside. `frozen`: the table was truncated in this transaction, so its rows need not be marked seen by whoever reads
 * them first. Throws VettingError `database-failed`.
 */
export const copyIn = (client: Queryable, target: string, frozen = false): CopyIn => {
  const format = frozen ? 'format binary, freeze' : 'format binary'
  const stream = client.query(unhurriedStream(from(`copy ${target} from stdin (${format})`)))
  const done = finished(stream).catch((cause: unknown) => {
    throw copyFailed(cause)
  })
  done.catch(() => undefined)
  // The driver's types do not know it.
  const { stream: socket } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
  stream.write(signature)
  return {
    write: async (rows) => {
      if (!stream.write(rows)) await Promise.race([once(stream, 'drain'), done])
      return stream.writableLength + socket.writableLength === 0
    },
    finish: async () => {
      stream.end(trailer)
      await done
      return stream.rowCount
    },
    abort: async () => {
      stream.destroy(new Error('load abandoned'))
      await done.catch(() => undefined)
    },
  }
}
