import type pg from 'pg'
import { readRunMembers, readRunRecords } from '../../store/matching/readShardItems.ts'
import { readRun } from '../../store/runs/readRun.ts'
import { changedPages } from './changedPages.ts'
import type { Matching } from './matching.ts'
import { readPeople } from './matchRows.ts'
import { readMembers } from './readMembers.ts'

/**
 * Above so many changed records most of the workforce has some key of theirs: to find out who has none costs more than to pack
 * them.
 */
const mostChanged = 10_000

type Changed = Awaited<ReturnType<typeof readRunRecords>>

const keysOfRecords = async (db: pg.Pool, matching: Matching, changed: Changed): Promise<Int32Array[]> => {
  const keys: Int32Array[] = []
  for await (const { kind, rows } of changedPages(db, changed)) {
    const { people } = await readPeople({ db, matching }, kind, rows)
    for (const person of people) keys.push(matching.blockingKeys(person))
  }
  return keys
}

const keysOfMembers = async (db: pg.Pool, matching: Matching, runId: string): Promise<Int32Array[]> => {
  const members = await readMembers(db, matching, await readRunMembers(db, runId))
  return [...members.values()].flatMap(({ people }) => people.map(({ person }) => matching.blockingKeys(person)))
}

/**
 * The keys of everybody a delta compares, as a key set; undefined for a full run and a large delta. People who have none of
 * them cannot be found
 * by it. Everybody who has one is on the left, so that a block is as large as in a full run.
 */
export const wantedKeys = async (db: pg.Pool, matching: Matching, runId: string): Promise<unknown> => {
  const run = await readRun(db, runId)
  if (run?.mode !== 'delta') return undefined
  const changed = await readRunRecords(db, runId)
  if (changed.length > mostChanged) return undefined
  return matching.keySet([
    ...(await keysOfRecords(db, matching, changed)),
    ...(await keysOfMembers(db, matching, runId)),
  ])
}
