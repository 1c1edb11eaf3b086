import { fileURLToPath } from 'node:url'

/** The folder of the program itself; src/ and dist/ both lie directly below it. */
export const programFolder = fileURLToPath(new URL('..', import.meta.url))

/** Absolute path of a file shipped with the program, for example `config/policy.yaml`. */
export const shippedFile = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url))
