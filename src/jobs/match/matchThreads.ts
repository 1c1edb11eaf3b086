import { Piscina } from 'piscina'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import type { Left } from './left.ts'
import { ShardFault } from './shardFault.ts'
import type { ThreadData } from './threadData.ts'
import type { ThreadResult } from './threadResult.ts'

export type ThreadSettings = {
  readonly data: Omit<ThreadData, 'left'>
  /** Built JavaScript with the functions `left` and `shard`: a worker thread cannot load TypeScript. */
  readonly entry: URL
  readonly threads: number
  /** Megabytes of JavaScript heap of one thread; a thread above it ends alone. */
  readonly heapMegabytes: number
  /** Milliseconds a shard may take: a thread that hangs is ended. */
  readonly shardTimeout: number
  /** Milliseconds without work after which the threads and the left side are let go. */
  readonly idleTimeout: number
}

/** Matches shards of one run at a time off the event loop. */
export type MatchThreads = {
  /** True when committed, false when the claim no longer stood. Throws ShardFault. */
  readonly matchShard: (shard: ClaimedShard, signal: AbortSignal | undefined) => Promise<boolean>
  readonly close: () => Promise<void>
}

const openPool = (settings: ThreadSettings, left: Left | undefined): Piscina => {
  const threads = left === undefined ? 1 : settings.threads
  return new Piscina({
    filename: settings.entry.href,
    // A thread is kept for the whole run: starting one costs more than many a shard.
    minThreads: threads,
    maxThreads: threads,
    // Idle threads keep their event loop, so that a lost connection is noticed before the next shard needs it.
    atomics: 'disabled',
    workerData: { ...settings.data, ...(left !== undefined && { left }) } satisfies ThreadData,
    // Without a bound V8 lets the young generation of each thread grow far beyond what a page of rows needs.
    resourceLimits: { maxOldGenerationSizeMb: settings.heapMegabytes, maxYoungGenerationSizeMb: 32 },
  })
}

/** A shard whose thread we ended ourselves: it is not to blame. */
const stopped = (): ShardFault =>
  new ShardFault({ kind: 'infrastructure', code: 'aborted', text: 'The shard was stopped.' })

/** A thread that ends by itself tells us only that it did. */
const faultOf = (isTimeout: boolean): ShardFault =>
  new ShardFault({
    kind: 'data',
    code: isTimeout ? 'shard-timeout' : 'thread-ended',
    text: isTimeout ? 'The shard took too long and its thread was ended.' : 'The thread of the shard ended.',
  })

const call = async <Value>(
  pool: Piscina,
  name: 'left' | 'shard',
  task: ClaimedShard | undefined,
  settings: ThreadSettings,
  signal: AbortSignal | undefined,
): Promise<Value> => {
  const timeout = AbortSignal.timeout(settings.shardTimeout)
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  const result = (await pool.run(task, { name, signal: either }).catch(() => {
    throw signal?.aborted === true ? stopped() : faultOf(timeout.aborted)
  })) as ThreadResult<Value>
  if (!result.ok) throw new ShardFault(result.fault)
  return result.value
}

/** The left side is built by a thread of its own, whose heap goes with it, and then shared by the threads that match. */
const openRun = async (settings: ThreadSettings): Promise<Piscina> => {
  const builder = openPool(settings, undefined)
  try {
    return openPool(settings, await call<Left>(builder, 'left', undefined, settings, undefined))
  } finally {
    await builder.destroy()
  }
}

type OpenRun = { readonly runId: string; readonly pool: Promise<Piscina> }

/** Threads for matching. The first shard of a run builds the left side; the next run lets it go. */
export const createMatchThreads = (settings: ThreadSettings): MatchThreads => {
  let current: OpenRun | undefined
  let idle: NodeJS.Timeout | undefined
  let busy = 0
  const letGo = async (): Promise<void> => {
    clearTimeout(idle)
    const last = current
    current = undefined
    await last?.pool.then((pool) => pool.destroy()).catch(() => undefined)
  }
  const open = (runId: string): OpenRun => {
    if (current?.runId === runId) return current
    void letGo()
    const opened: OpenRun = { runId, pool: openRun(settings) }
    current = opened
    // A left side that could not be built is built anew for the next shard.
    opened.pool.catch(() => {
      if (current === opened) current = undefined
    })
    return opened
  }
  const match = async (opened: OpenRun, shard: ClaimedShard, signal: AbortSignal | undefined): Promise<boolean> => {
    const pool = await opened.pool
    return call<boolean>(pool, 'shard', shard, settings, signal).catch((error: unknown) => {
      throw current === opened ? error : stopped()
    })
  }
  return {
    matchShard: async (shard, signal) => {
      clearTimeout(idle)
      busy += 1
      try {
        return await match(open(shard.runId), shard, signal)
      } finally {
        busy -= 1
        if (busy === 0) idle = setTimeout(() => void letGo(), settings.idleTimeout).unref()
      }
    },
    close: letGo,
  }
}
