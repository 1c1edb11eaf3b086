import { readFileSync } from 'node:fs'
import { VettingError } from '../../errors.ts'

/** The text of a file. Throws `file-not-found`, naming it. */
export const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new VettingError('file-not-found', `${file} cannot be read. Check that it exists and may be read.`, { cause })
  }
}
