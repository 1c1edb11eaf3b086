import pino from 'pino'
import { describeError } from './describeError.ts'

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

/** The fields a line may have and the shape of their text; everything else is dropped. Names of people fit none of them. */
const slug = /^[a-z0-9][a-z0-9_:.-]{0,79}$/
const textFields = {
  code: /^[\w-]{1,60}$/,
  extract: slug,
  job: slug,
  kind: slug,
  mode: slug,
  model: slug,
  policy: slug,
  queue: slug,
  run: slug,
  shard: slug,
  signal: /^SIG[A-Z0-9]{1,10}$/,
  source: slug,
  stage: slug,
  status: slug,
  worker: slug,
} as const
const numberFields = [
  'accepted',
  'attempt',
  'candidates',
  'changed',
  'claim',
  'count',
  'dropped',
  'findings',
  'flags',
  'gone',
  'line',
  'ms',
  'pairs',
  'people',
  'port',
  'read',
  'rejected',
  'rows',
  'seconds',
  'unchanged',
  'withdrawn',
] as const

export type LogFields = {
  readonly [field in keyof typeof textFields]?: string | number | bigint | null | undefined
} & { readonly [field in (typeof numberFields)[number]]?: number | bigint | null | undefined } & {
  readonly err?: unknown
}

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
  debug: (fields, message) => logger.debug(allowed(fields), message),
  info: (fields, message) => logger.info(allowed(fields), message),
  warn: (fields, message) => logger.warn(allowed(fields), message),
  error: (fields, message) => logger.error(allowed(fields), message),
  fatal: (fields, message) => logger.fatal(allowed(fields), message),
  child: (fields) => wrap(logger.child(allowed(fields))),
})

/** The allowed part of the fields. What was dropped is counted, not named: a key can be a name as well. */
const allowed = (fields: LogFields): object => {
  const line: Record<string, unknown> = {}
  let dropped = 0
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (key === 'err') line['err'] = describeError(value)
    else if (isAllowed(key, value)) line[key] = typeof value === 'bigint' ? String(value) : value
    else dropped++
  }
  return dropped === 0 ? line : { ...line, dropped }
}

const isAllowed = (key: string, value: unknown): boolean => {
  if (value === null || typeof value === 'number' || typeof value === 'bigint') {
    return Object.hasOwn(textFields, key) || (numberFields as readonly string[]).includes(key)
  }
  return (
    typeof value === 'string' &&
    Object.hasOwn(textFields, key) &&
    textFields[key as keyof typeof textFields].test(value)
  )
}
