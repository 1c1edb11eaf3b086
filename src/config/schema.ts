import { z } from 'zod'
import { logLevels } from '../logLevels.ts'
import { recordKinds } from '../records/sourceRecord.ts'

const count = z.number().int().min(1)
const milliseconds = z.number().int().min(1).max(86_400_000)
const share = z.number().min(0).max(1)
const memory = z.string().regex(/^[1-9]\d{0,5}(MB|GB)$/, 'expected a size such as 256MB or 4GB')
const text = z.string().min(1)
const words = z.string().trim().min(3).max(250)

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:port/name')
const queueUrl = z.string().regex(/^rediss?:\/\//, 'expected redis://host:port or rediss://host:port')

const timezone = z.string().refine(isTimezone, 'expected a time zone such as Europe/London')
const cron = z.string().regex(/^(\S+ ){4,5}\S+$/, 'expected five or six cron fields such as 30 2 * * *')

const poolLimits = z.strictObject({
  max: count.max(100),
  connectTimeout: milliseconds,
  queryTimeout: milliseconds,
  statementTimeout: milliseconds,
  idleInTransactionTimeout: milliseconds,
  keepAliveDelay: milliseconds,
})

const expectedSource = z.strictObject({
  source: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/, 'expected lower-case letters, digits, ".", "_" and "-"'),
  kind: z.enum(recordKinds),
  mapping: text,
  file: text,
  required: z.boolean(),
  staleAfterHours: z.number().positive(),
})

export const configSchema = z.strictObject({
  home: text,
  database: z.strictObject({ url: databaseUrl.nullable(), pool: poolLimits, bulkPool: poolLimits }),
  embedded: z.strictObject({
    port: z.number().int().min(1024).max(65_535).nullable(),
    sharedBuffers: memory,
    maintenanceWorkMemory: memory,
    maxWalSize: memory,
  }),
  queue: z.strictObject({ url: queueUrl.nullable() }),
  extracts: z.strictObject({
    inbox: text,
    sources: z.array(expectedSource),
    limits: z.strictObject({
      rejectShare: share,
      rowCountChange: share,
      recordBytes: count,
      columns: count,
      fileBytes: count,
      gzipRatio: count,
    }),
  }),
  night: z.strictObject({ cron, timezone, catchUp: z.boolean() }),
  matching: z.strictObject({
    model: text,
    threads: count.max(256).nullable(),
    shardRows: count,
    minWeight: z.number().nullable(),
  }),
  policy: text,
  audit: z.strictObject({
    checkpoints: text.nullable(),
    signingKey: text.nullable(),
    purpose: words,
    legalBasis: words,
  }),
  jobs: z.strictObject({
    concurrency: count.max(64),
    lockDuration: milliseconds,
    stalledInterval: milliseconds,
    poisonClaims: count,
    shutdownTimeout: milliseconds,
  }),
  log: z.strictObject({ level: z.enum(logLevels) }),
})

/** Every setting, with all paths absolute once loaded. */
export type Config = Readonly<Omit<z.infer<typeof configSchema>, 'audit'>> & {
  readonly audit: {
    readonly checkpoints: string
    readonly signingKey: string | null
    readonly purpose: string
    readonly legalBasis: string
  }
}

function isTimezone(name: string): boolean {
  // The default needs no proof: asking for it takes 15 ms of the start of every command.
  if (name === 'Europe/London') return true
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).format() !== ''
  } catch {
    return false
  }
}
