import { workerData } from 'piscina'
import { createMatching, type MatchingSource } from './createMatching.ts'
import { serveThread } from './serveThread.ts'
import type { ThreadData } from './threadData.ts'

const data = workerData as ThreadData & MatchingSource

/** Entry of a match thread. */
export const { ranges, mark, versions, part, join, renew, shard } = serveThread(data, createMatching(data, data.kernel))
