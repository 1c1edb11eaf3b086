import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './isAlive.ts'

export type Postmaster = { readonly pid: number; readonly port: number }

/**
 * The server that runs on this data directory, if there is one. Its lock file is read and never touched: whether it is
 * stale is for Postgres to judge.
 */
export const findPostmaster = (data: string): Postmaster | undefined => {
  const holder = readLockFile(data)
  return holder && isAlive(holder.pid) && worksIn(holder.pid, data) ? holder : undefined
}

/**
 * The process id of a stale lock file that another process carries today, or the zombie of a killed server that nobody
 * reaps. Postgres on its own would take it for a running server.
 */
export const findNamesake = (data: string): number | undefined => {
  const holder = readLockFile(data)
  return holder && isAlive(holder.pid) && !worksIn(holder.pid, data) ? holder.pid : undefined
}

const readLockFile = (data: string): Postmaster | undefined => {
  const [pid, directory, , port] = readLines(path.join(data, 'postmaster.pid'))
  return directory === data && Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : undefined
}

const readLines = (file: string): readonly string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A postmaster works in its data directory. Without /proc the process counts as one, and the log-in decides. */
const worksIn = (pid: number, data: string): boolean => {
  if (!existsSync('/proc/self/cwd')) return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return false
  }
}
