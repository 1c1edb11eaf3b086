import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { VettingError } from '../../errors.ts'
import type { AuditHead } from '../../store/audit/readAuditHead.ts'

/** An end of the trail, when it was kept (UTC, ISO), and its signature (base64) where there is a key. */
export type Checkpoint = AuditHead & { readonly at: string; readonly signature?: string }

const line = z.strictObject({
  at: z.iso.datetime(),
  seq: z.string().regex(/^\d{1,18}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.base64().length(88).exactOptional(),
})

/** The checkpoints of a file, oldest first; none when there is no file. Throws `audit-broken` naming a line that is not one. */
export const readCheckpoints = async (file: string): Promise<readonly Checkpoint[]> => {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw new VettingError('audit-broken', `${file} cannot be read (${cause.code}).`, { cause })
  })
  // What follows the last line end is nothing, or the half of a line whose writer was killed.
  const lines = text.split('\n').slice(0, -1)
  return lines.map((content, at) => {
    const parsed = line.safeParse(jsonOf(content))
    if (parsed.success) return parsed.data
    throw new VettingError('audit-broken', `${file} line ${at + 1} is not a checkpoint.`)
  })
}

/** Adds a checkpoint to the file, and waits until the disk has it. */
export const appendCheckpoint = async (file: string, checkpoint: Checkpoint): Promise<void> => {
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.writeFile(`${JSON.stringify(checkpoint)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
