import type { KernelModule } from '../../matchers/index.ts'
import type { PoolLimits } from '../../store/pool.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import type { MemberVersions } from '../../store/matching/memberVersions.ts'
import type { Left, LeftPart } from './left.ts'

/** What a thread is started with. Everything can be copied between threads. */
export type ThreadData = {
  readonly databaseUrl: string
  readonly limits: PoolLimits
  /** Milliseconds without a shard after which the left side and the members that were read are let go. */
  readonly idleTimeout: number
  /** Parsed model file, and the tables of equivalent names it is used with. */
  readonly model: unknown
  readonly references: unknown
  /** Bits below which a pair is not kept. */
  readonly minWeight: number
  /** Compiled kernel that judges sheets; without one it is done more slowly. */
  readonly kernel?: KernelModule
}

/** One shard, and the left side of its run. */
export type ShardTask = { readonly shard: ClaimedShard; readonly left: Left }

/** The parts of a left side, and the versions of its members. */
export type JoinTask = { readonly versions: MemberVersions; readonly parts: readonly LeftPart[] }
