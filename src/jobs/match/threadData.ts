import type { PoolLimits } from '../../store/pool.ts'
import type { Left } from './left.ts'

/** What a thread is started with. Everything can be copied between threads; the left side lies in shared memory. */
export type ThreadData = {
  readonly databaseUrl: string
  readonly limits: PoolLimits
  /** Parsed model file, and the tables of equivalent names it is used with. */
  readonly model: unknown
  readonly references: unknown
  /** Bits below which a pair is not kept. */
  readonly minWeight: number
  /** Absent in the thread that builds it. */
  readonly left?: Left
}
