import { createPool } from '../../store/pool.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import { buildLeftPart, type Stretch } from './buildLeft.ts'
import { joinLeft, type Left, type LeftPart } from './left.ts'
import { leftRanges } from './leftRanges.ts'
import type { Matching } from './matching.ts'
import { matchShard } from './matchShard.ts'
import { createMemberCache, type MemberCache } from './memberCache.ts'
import { wantedKeys } from './wantedKeys.ts'
import type { ShardTask, ThreadData } from './threadData.ts'
import { sendable, type ThreadResult } from './threadResult.ts'

type OpenRun = { readonly runId: string; readonly left: Left; readonly members: MemberCache }

/**
 * The functions a match thread offers: build the left side of a run in parts, or do one of its shards. The left side comes with
 * every shard, because any thread may have been replaced since; its arrays are shared, so that costs a millisecond.
 */
export const serveThread = (data: ThreadData, matching: Matching) => {
  const pool = createPool({
    url: data.databaseUrl,
    name: 'vetting-match',
    limits: { ...data.limits, max: 2 },
    onError: () => undefined,
  })
  let current: OpenRun | undefined
  let idle: NodeJS.Timeout | undefined
  /** What a thread knows of a run; the members of another run may have changed since. */
  const open = (runId: string, left: Left): OpenRun => {
    if (current?.runId !== runId) current = { runId, left, members: createMemberCache(pool, matching) }
    return current
  }
  return {
    ranges: (parts: number): Promise<ThreadResult<readonly IdRange[]>> => sendable(() => leftRanges(pool, parts)),
    wanted: (runId: string): Promise<ThreadResult<unknown>> => sendable(() => wantedKeys(pool, matching, runId)),
    part: (stretch: Stretch): Promise<ThreadResult<LeftPart>> => sendable(() => buildLeftPart(pool, matching, stretch)),
    join: (parts: readonly LeftPart[]): Promise<ThreadResult<Left>> =>
      sendable(() => Promise.resolve(joinLeft(matching, parts))),
    shard: (task: ShardTask): Promise<ThreadResult<boolean>> =>
      sendable(async () => {
        clearTimeout(idle)
        const { left, members } = open(task.shard.runId, task.left)
        try {
          return await matchShard({ db: pool, matching, left, members }, task.shard)
        } finally {
          idle = setTimeout(() => (current = undefined), data.idleTimeout)
        }
      }),
  }
}
