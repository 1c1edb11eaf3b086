import { VettingError } from '../../errors.ts'

/** `infrastructure`: try again later. `data`: the same input will fail again. */
export type Fault = { readonly kind: 'infrastructure' | 'data'; readonly code: string; readonly text: string }

const infrastructureCodes: ReadonlySet<string> = new Set([
  'database-unreachable',
  'database-failed',
  'embedded-failed',
  'queue-unreachable',
  'timeout',
  // Somebody else is at it, perhaps this worker itself under a claim whose lock it lost: done or free in a while.
  'conflict',
])

const systemCodes = /^E(?:CONN[A-Z]+|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND|MFILE|NFILE)$/

/**
 * SQLSTATE classes that speak of the server, not of the statement: connection, rollback by conflict, resources,
 * operator intervention, system error; and a lock that could not be had.
 */
const serverStates = /^(?:08|40|53|57|58)[0-9A-Z]{3}$|^55P03$/

/** What the drivers say without a code when a connection is gone or silent. */
const driverWords =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Connection ended)/

const codeOf = (error: object): string => {
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Za-z0-9_-]{1,40}$/.test(code) ? code : ''
}

const isInfrastructure = (error: Error, code: string): boolean =>
  systemCodes.test(code) || serverStates.test(code) || (code === '' && driverWords.test(error.message))

/**
 * An error as the queue, the ledger and the log may keep it. Our own messages are written without personal data; of
 * anything else only the class and the code are kept, because drivers and parsers quote the row they failed on.
 */
export const describeFault = (error: unknown): Fault => {
  if (error instanceof VettingError) {
    const kind = infrastructureCodes.has(error.code) ? 'infrastructure' : 'data'
    return { kind, code: error.code, text: error.message }
  }
  if (!(error instanceof Error))
    return { kind: 'data', code: 'internal', text: 'Something that is no error was thrown.' }
  const code = codeOf(error)
  if (isInfrastructure(error, code)) {
    const named = code === '' ? 'connection lost' : code
    return {
      kind: 'infrastructure',
      code: code === '' ? 'connection-lost' : code,
      text: `Infrastructure error: ${named}.`,
    }
  }
  return { kind: 'data', code: code === '' ? 'internal' : code, text: `${error.name}${code === '' ? '' : ` ${code}`}.` }
}
