import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds the event loop was late since the last reading. */
export type LoopDelay = { readonly p999: number; readonly max: number }

const resolution = 10
const toMillis = (nanos: number): number => Math.max(0, Math.round(nanos / 1e6) - resolution)

/** Watches how late the event loop runs: a loop that is blocked cannot renew the locks of its jobs. */
export const measureLoop = (): { readonly read: () => LoopDelay; readonly stop: () => void } => {
  const histogram = monitorEventLoopDelay({ resolution })
  histogram.enable()
  return {
    read: () => {
      const delay = { p999: toMillis(histogram.percentile(99.9)), max: toMillis(histogram.max) }
      histogram.reset()
      return delay
    },
    stop: () => histogram.disable(),
  }
}
