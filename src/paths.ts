import { fileURLToPath } from 'node:url'

/** The folder of the program itself; src/ and dist/ both lie directly below it. */
export const programFolder = fileURLToPath(new URL('..', import.meta.url))

/** Absolute path of a file shipped with the program, for example `config/policy.yaml`. */
export const shippedFile = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/** A module a thread runs, by its path below `dist/`: threads run JavaScript, whether the program is built or run from its sources. */
export const builtModule = (path: string): URL => {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? `../dist/${path}` : path, here)
}
