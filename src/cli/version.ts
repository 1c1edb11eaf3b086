import { readFileSync } from 'node:fs'
import { shippedFile } from '../paths.ts'

/** The program's version, from its package.json. */
export const version = (): string =>
  (JSON.parse(readFileSync(shippedFile('package.json'), 'utf8')) as { readonly version: string }).version
