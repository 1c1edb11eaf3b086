import { createPool } from '../../store/pool.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import { memberVersions, type MemberVersions } from '../../store/matching/memberVersions.ts'
import { workforceMark } from '../../store/matching/workforceMark.ts'
import { buildLeftPart } from './buildLeft.ts'
import { type LastLeft, type MadeLeft, makeLeft, type Renewal, renewLeft } from './keptLeft.ts'
import type { Left, LeftPart } from './left.ts'
import { leftRanges } from './leftRanges.ts'
import type { Matching } from './matching.ts'
import { matchShard } from './matchShard.ts'
import { createMemberCache, type MemberCache } from './memberCache.ts'
import type { JoinTask, ShardTask, ThreadData } from './threadData.ts'
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
    mark: (): Promise<ThreadResult<string>> => sendable(() => workforceMark(pool)),
    versions: (): Promise<ThreadResult<MemberVersions>> => sendable(() => memberVersions(pool)),
    part: (range: IdRange): Promise<ThreadResult<LeftPart>> => sendable(() => buildLeftPart(pool, matching, range)),
    join: ({ versions, parts }: JoinTask): Promise<ThreadResult<MadeLeft>> =>
      sendable(() => Promise.resolve(makeLeft(matching, versions, parts))),
    renew: (last: LastLeft): Promise<ThreadResult<Renewal>> => sendable(() => renewLeft(pool, matching, last)),
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
