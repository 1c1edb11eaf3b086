import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { readAuditHead } from '../../store/audit/readAuditHead.ts'
import type { Queryable } from '../../store/queryable.ts'
import { appendCheckpoint, readCheckpoints } from './checkpointFile.ts'

/** Keeps the present end of the trail in the file, unless its last line is that very end. */
export const keepCheckpoint = async (db: Queryable, file: string): Promise<void> => {
  const head = await readAuditHead(db)
  await mkdir(path.dirname(file), { recursive: true })
  const last = (await readCheckpoints(file)).at(-1)
  if (last?.seq === head.seq && last.hash === head.hash) return
  await appendCheckpoint(file, { at: new Date().toISOString(), ...head })
}
