import { createPool } from '../../store/pool.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import { buildLeft } from './buildLeft.ts'
import type { Left } from './left.ts'
import type { Matching } from './matching.ts'
import { matchShard } from './matchShard.ts'
import { createMemberCache } from './memberCache.ts'
import type { ThreadData } from './threadData.ts'
import { sendable, type ThreadResult } from './threadResult.ts'

/** The functions a match thread offers: build the left side, or do one shard with the left side it was started with. */
export const serveThread = (data: ThreadData, matching: Matching) => {
  const pool = createPool({
    url: data.databaseUrl,
    name: 'vetting-match',
    limits: { ...data.limits, max: 2 },
    onError: () => undefined,
  })
  const members = createMemberCache(pool, matching)
  return {
    left: (): Promise<ThreadResult<Left>> => sendable(() => buildLeft(pool, matching)),
    shard: (shard: ClaimedShard): Promise<ThreadResult<boolean>> =>
      sendable(async () => {
        if (data.left === undefined) throw new Error('thread started without a left side')
        return matchShard({ db: pool, matching, left: data.left, members }, shard)
      }),
  }
}
