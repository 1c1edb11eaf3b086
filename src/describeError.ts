import { VettingError } from './errors.ts'
import { programFolder } from './paths.ts'

/** What may be kept of an error in a log line, a job or a table. */
export type ErrorDescription = {
  readonly name: string
  readonly code?: string
  readonly message: string
  readonly constraint?: string
  readonly at?: readonly string[]
  readonly cause?: ErrorDescription
}

const withheld = 'message withheld: it may hold personal data'

/**
 * Describes anything thrown without its content. Only messages this program wrote are kept: those of Postgres, of
 * parsers and of the runtime quote the values they stumbled over.
 */
export const describeError = (error: unknown, depth = 0): ErrorDescription => {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: withheld }
  const { code, constraint } = error as { code?: unknown; constraint?: unknown }
  return {
    name: /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : 'Error',
    message: error instanceof VettingError ? plainText(error.message) : withheld,
    ...(isToken(code) && { code }),
    ...(isToken(constraint) && { constraint }),
    ...(!(error instanceof VettingError) && { at: framesOf(error) }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** SQLSTATEs, Node's error codes, our own codes and constraint names. */
const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z][\w-]{1,62}$|^[0-9A-Z]{5}$/.test(value)

/** Control characters and lone surrogates break terminals and Postgres text. */
const plainText = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD').slice(0, 500)

/** Positions in code only. The text before them repeats the message, so it is cut off by length, not by its looks. */
const framesOf = (error: Error): readonly string[] => {
  const { stack = '', message } = error
  const start = stack.indexOf(message)
  if (start < 0) return []
  return [...stack.slice(start + message.length).matchAll(/^ +at .*?([\w@./-]+:\d+:\d+)\)?$/gm)]
    .map(([, position = '']) => position.replace(programFolder, ''))
    .slice(0, 5)
}
