import { errorCodes, VettingError } from './errors.ts'
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
    name: /^[A-Za-z]{0,40}[Ee]rror$/.test(error.name) ? error.name : 'Error',
    message: error instanceof VettingError ? plainText(error.message) : withheld,
    ...(isCode(code) && { code }),
    ...(isConstraint(constraint) && { constraint }),
    ...(!(error instanceof VettingError) && { at: framesOf(error) }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** A SQLSTATE, one of Node's codes or one of ours. */
const isCode = (value: unknown): value is string =>
  typeof value === 'string' && (/^[0-9A-Z]{5}$|^E[A-Z0-9_]{2,60}$/.test(value) || Object.hasOwn(errorCodes, value))

const isConstraint = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9_]{1,62}$/.test(value)

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
