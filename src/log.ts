import pino from 'pino'
import { allowedFields, type LogFields } from './logFields.ts'
import type { LogLevel } from './logLevels.ts'

export type { LogFields } from './logFields.ts'

/** Only literal text is accepted: a message put together from values may hold personal data. */
type Literal<Message extends string> = {} extends Record<Message, 1> ? never : Message

type Write = <const Message extends string>(fields: LogFields, message: Literal<Message>) => void

export type Log = Readonly<Record<Exclude<LogLevel, 'silent'>, Write>> & {
  /** A logger that adds these fields to every line. */
  readonly child: (fields: LogFields) => Log
}

type Sink = { readonly write: (line: string) => void }

/** One JSON object per line, on standard error unless `sink` is given. */
export const createLog = (options: { readonly level: LogLevel; readonly sink?: Sink }): Log => {
  const sink = options.sink ?? pino.destination({ dest: 2, sync: true })
  const logger = pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      // Errors are described before pino sees them; its own serialiser would join the messages of the causes.
      serializers: { err: (description: unknown) => description },
    },
    sink,
  )
  return wrap(logger)
}

const wrap = (logger: pino.Logger): Log => ({
  debug: (fields, message) => logger.debug(allowedFields(fields), message),
  info: (fields, message) => logger.info(allowedFields(fields), message),
  warn: (fields, message) => logger.warn(allowedFields(fields), message),
  error: (fields, message) => logger.error(allowedFields(fields), message),
  fatal: (fields, message) => logger.fatal(allowedFields(fields), message),
  child: (fields) => wrap(logger.child(allowedFields(fields))),
})
