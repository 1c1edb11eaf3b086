import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder of the tests of one file, which is removed with all it holds when they have run. */
export const temporaryFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `vetting-${name}-`))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
