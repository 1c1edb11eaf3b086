import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ticks of /proc per second; the same on every Linux that Node runs on. */
const ticksPerSecond = 100

/** Fields of /proc/PID/stat after the command: state is the first. */
const statOf = (pid: string): readonly string[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

const ticks = (stat: readonly string[], from: number, to: number): number =>
  stat.slice(from, to).reduce((sum, value) => sum + Number(value), 0)

/**
 * Processor seconds so far of the embedded Postgres in `home`: the postmaster, its children that have ended and those that
 * live. Linux only.
 */
export const serverCpu = (home: string): number => {
  const [postmaster = ''] = readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .filter((stat) => stat[1] === postmaster)
  const own = ticks(statOf(postmaster), 11, 15)
  return (own + children.reduce((sum, stat) => sum + ticks(stat, 11, 13), 0)) / ticksPerSecond
}
