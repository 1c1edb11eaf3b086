import { writeFileSync } from 'node:fs'
import { VettingError } from '../errors.ts'
import type { ModelFile } from '../matchers/index.ts'

/** Writes a model file. Throws VettingError `file-not-found` where that is not possible. */
export const writeModel = (path: string, file: ModelFile): void => {
  try {
    writeFileSync(path, `${JSON.stringify(file, undefined, 2)}\n`)
  } catch (cause) {
    throw new VettingError('file-not-found', `Cannot write ${path}: check the folder and its permissions.`, { cause })
  }
}
