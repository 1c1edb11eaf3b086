import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Copies a folder for everybody to read, by hard links where that will do. Made beside and renamed, so `to` is never
 * half there.
 */
export const copyTree = (from: string, to: string): void => {
  const next = `${to}.${process.pid}`
  copyEntries(from, next)
  try {
    renameSync(next, to)
  } catch (error) {
    rmSync(next, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

const copyEntries = (from: string, to: string): void => {
  mkdirSync(to)
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) copyEntries(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkOrCopy(source, target)
  }
}

const linkOrCopy = (source: string, target: string): void => {
  const { mode } = statSync(source)
  const wanted = (mode & 0o111) === 0 ? 0o644 : 0o755
  if ((mode & wanted) === wanted && isLinked(source, target)) return
  copyFileSync(source, target)
  chmodSync(target, wanted)
}

/** Not across file systems, nor on all of them. */
const isLinked = (source: string, target: string): boolean => {
  try {
    linkSync(source, target)
    return true
  } catch {
    return false
  }
}
