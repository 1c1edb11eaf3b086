/**
 * Preloaded into a measured process (`node --import`): when it ends, writes what it cost, all its threads included, to the file named by
 * VETTING_BENCH_USAGE.
 */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const path = process.env['VETTING_BENCH_USAGE']
const start = performance.now()

if (isMainThread && path !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const usage = {
      wallSeconds: (performance.now() - start) / 1000,
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      peakMegabytes: Math.round(maxRSS / 1024),
    }
    writeFileSync(path, JSON.stringify(usage))
  })
}
