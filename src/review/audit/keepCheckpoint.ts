import type { KeyObject } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { readAuditHead } from '../../store/audit/readAuditHead.ts'
import type { Queryable } from '../../store/queryable.ts'
import { appendCheckpoint, readCheckpoints } from './checkpointFile.ts'
import { signCheckpoint } from './signCheckpoint.ts'

/** Keeps the present end of the trail in the file, signed where there is a key, unless its last line is that already. */
export const keepCheckpoint = async (db: Queryable, file: string, key?: KeyObject): Promise<void> => {
  const head = await readAuditHead(db)
  await mkdir(path.dirname(file), { recursive: true })
  const last = (await readCheckpoints(file)).at(-1)
  if (last?.seq === head.seq && last.hash === head.hash && (key === undefined || last.signature !== undefined)) return
  const checkpoint = { at: new Date().toISOString(), ...head }
  await appendCheckpoint(file, key ? signCheckpoint(checkpoint, key) : checkpoint)
}
