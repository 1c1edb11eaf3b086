/**
 * A match thread with the real engine and simple findings. What can go wrong in a thread is asked for by shard number, so that
 * a test decides when and where it happens.
 */
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { workerData } from 'piscina'
import { serveThread } from '../../../src/jobs/match/serveThread.ts'
import type { ShardTask, ThreadData } from '../../../src/jobs/match/threadData.ts'
import type { ThreadResult } from '../../../src/jobs/match/threadResult.ts'
import { testMatching } from '../../jobs/support/testMatching.ts'
import type { Faults, Misdeed } from './workerOptions.ts'

const data = workerData as ThreadData
const faults = data.references as Faults
const served = serveThread(data, testMatching)

const hang = (): never => {
  for (;;) readFileSync('/dev/null')
}

/** As a native abort does: the process and all its threads. */
const endProcess = (): never => {
  process.kill(process.pid, 'SIGABRT')
  return hang()
}

const fillHeap = (): never => {
  const hoard: number[][] = []
  for (;;) hoard.push(Array.from({ length: 10_000 }, () => hoard.length))
}

const misdeeds: Readonly<Record<Exclude<Misdeed, 'throw'>, () => never>> = { abort: endProcess, heap: fillHeap, hang }

export const { ranges, mark, versions, part, join, renew } = served

export const shard = async (task: ShardTask): Promise<ThreadResult<boolean>> => {
  await sleep(faults.shardMillis ?? 0)
  const misdeed = faults.poison?.[task.shard.n]
  if (misdeed === 'throw') return { ok: false, fault: { kind: 'data', code: 'internal', text: 'Error.' } }
  if (misdeed !== undefined) misdeeds[misdeed]()
  return served.shard(task)
}
