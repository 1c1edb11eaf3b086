import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of the test file's own, removed afterwards; returns a function that writes a file there and gives its path. */
export const scratchFolder = (): ((name: string, content: string | Buffer) => string) => {
  const folder = mkdtempSync(join(tmpdir(), 'vetting-extracts-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name, content) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
}
