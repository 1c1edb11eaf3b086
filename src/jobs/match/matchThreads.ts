import { Piscina } from 'piscina'
import type { MemberVersions } from '../../store/matching/memberVersions.ts'
import type { ClaimedShard } from '../../store/runs/claimShard.ts'
import type { IdRange } from '../../store/records/streamRecords.ts'
import type { LastLeft, MadeLeft, Renewal } from './keptLeft.ts'
import type { Left, LeftPart } from './left.ts'
import { ShardFault } from './shardFault.ts'
import type { JoinTask, ShardTask, ThreadData } from './threadData.ts'
import type { ThreadResult } from './threadResult.ts'
import { threadFlags } from '../../threadFlags.ts'

export type ThreadSettings = {
  readonly data: ThreadData
  /** Built JavaScript with the functions of `serveThread`: a worker thread cannot load TypeScript. */
  readonly entry: URL
  readonly threads: number
  /** Megabytes of JavaScript heap of one thread; a thread above it ends alone. */
  readonly heapMegabytes: number
  /** Milliseconds a shard may take: a thread that hangs is ended. */
  readonly shardTimeout: number
}

/** Matches shards of one run at a time off the event loop. */
export type MatchThreads = {
  /** True when committed, false when the claim no longer stood. Throws ShardFault. */
  readonly matchShard: (shard: ClaimedShard, signal: AbortSignal | undefined) => Promise<boolean>
  /**
   * Starts the threads and makes the left side while the plan is made. The first shard has it brought up to date once more, as extracts
   * may be loaded until the plan is committed.
   */
  readonly warmUp: () => void
  readonly close: () => Promise<void>
}

const openPool = ({ entry, threads, heapMegabytes, data }: ThreadSettings): Piscina =>
  new Piscina({
    filename: entry.href,
    execArgv: [...threadFlags],
    // Threads are kept from one run to the next, a day apart or not: starting one and compiling what it runs costs a normal night
    // a third of its processor time.
    minThreads: threads,
    maxThreads: threads,
    // Idle threads keep their event loop, so that a lost connection is noticed before the next shard needs it.
    atomics: 'disabled',
    workerData: data,
    // Without a bound V8 lets the young generation of each thread grow far beyond what a page of rows needs.
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 16 },
  })

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

type Tasks = {
  readonly ranges: { readonly task: number; readonly value: readonly IdRange[] }
  readonly mark: { readonly task: undefined; readonly value: string }
  readonly versions: { readonly task: undefined; readonly value: MemberVersions }
  readonly part: { readonly task: IdRange; readonly value: LeftPart }
  readonly join: { readonly task: JoinTask; readonly value: MadeLeft }
  readonly renew: { readonly task: LastLeft; readonly value: Renewal }
  readonly shard: { readonly task: ShardTask; readonly value: boolean }
}

const call = async <Name extends keyof Tasks>(
  pool: Piscina,
  name: Name,
  task: Tasks[Name]['task'],
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Tasks[Name]['value']> => {
  const timeout = AbortSignal.timeout(timeoutMs)
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  const result = (await pool.run(task, { name, signal: either }).catch(() => {
    throw signal?.aborted === true ? stopped() : faultOf(timeout.aborted)
  })) as ThreadResult<Tasks[Name]['value']>
  if (!result.ok) throw new ShardFault(result.fault)
  return result.value
}

/** All threads take a part of the workforce each; one of them joins the parts. */
const buildLeft = async (threads: Piscina, { threads: count, shardTimeout }: ThreadSettings): Promise<MadeLeft> => {
  const [ranges, versions] = await Promise.all([
    call(threads, 'ranges', count, shardTimeout),
    call(threads, 'versions', undefined, shardTimeout),
  ])
  const parts = await Promise.all(ranges.map((range) => call(threads, 'part', range, shardTimeout)))
  return call(threads, 'join', { versions, parts }, shardTimeout)
}

/** People of a left side that is kept from one run to the next, at most: some two hundred megabytes. */
const mostKept = 250_000

/** `mark`: of the workforce, read before the left side was made. */
type Last = LastLeft & { readonly mark: string }

type OpenRun = { readonly runId: string; readonly left: Promise<Left> }

/**
 * Threads for matching, started when first needed and kept. The first shard of a run asks for the left side, which all threads then
 * share: that of the last run, brought up to date, where it is still there.
 */
export const createMatchThreads = (settings: ThreadSettings): MatchThreads => {
  const { shardTimeout, data } = settings
  let pool: Piscina | undefined
  let current: OpenRun | undefined
  let last: Last | undefined
  let preparing: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let busy = 0
  const letGo = async (): Promise<void> => {
    clearTimeout(idle)
    const threads = pool
    pool = undefined
    current = undefined
    last = undefined
    await threads?.destroy().catch(() => undefined)
  }
  const leftOf = async (threads: Piscina): Promise<Left> => {
    const before = last
    // Whatever fails below, the next shard starts from nothing.
    last = undefined
    const mark = await call(threads, 'mark', undefined, shardTimeout)
    if (before?.left !== undefined && before.mark === mark) {
      last = before
      return before.left
    }
    const renewed = before === undefined ? 'worn' : await call(threads, 'renew', before, shardTimeout)
    const { left, kept } = renewed === 'worn' ? await buildLeft(threads, settings) : renewed
    last = { left, kept, mark }
    return left
  }
  const openRun = (threads: Piscina, runId: string): OpenRun => {
    if (current?.runId === runId) return current
    const opened: OpenRun = { runId, left: preparing.then(() => leftOf(threads)) }
    current = opened
    // A left side that could not be built is built anew for the next shard.
    opened.left.catch(() => {
      if (current === opened) current = undefined
    })
    return opened
  }
  const match = async (shard: ClaimedShard, signal: AbortSignal | undefined): Promise<boolean> => {
    const threads = (pool ??= openPool(settings))
    try {
      const left = await openRun(threads, shard.runId).left
      return await call(threads, 'shard', { shard, left }, shardTimeout, signal)
    } catch (error) {
      throw pool === threads ? error : stopped()
    }
  }
  const forget = (): void => {
    current = undefined
    last = last !== undefined && last.kept.part.places.length <= mostKept ? { ...last, left: undefined } : undefined
  }
  const rest = (): void => {
    clearTimeout(idle)
    if (busy === 0) idle = setTimeout(forget, data.idleTimeout).unref()
  }
  return {
    warmUp: () => {
      const threads = (pool ??= openPool(settings))
      preparing = preparing.then(() => leftOf(threads)).then(rest, () => undefined)
    },
    matchShard: async (shard, signal) => {
      clearTimeout(idle)
      busy += 1
      try {
        return await match(shard, signal)
      } finally {
        busy -= 1
        rest()
      }
    },
    close: letGo,
  }
}
