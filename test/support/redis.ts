import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { freePort } from '../../src/store/embedded/ports.ts'

export type RedisServer = {
  readonly url: string
  /** kill -9, as a power cut; `start` brings it back with the same data and port. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  /** Ends the server and deletes its data. */
  readonly stop: () => Promise<void>
}

/** Durable, as production must be. */
const safeSettings = { appendonly: 'yes', appendfsync: 'always', 'maxmemory-policy': 'noeviction', save: '' }

/**
 * Whether redis-server is installed. On a machine that promises to test everything (CI=true) its absence is an error,
 * not a reason to leave tests out.
 */
export const hasRedis = (): boolean => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' })
    return true
  } catch (cause) {
    if (process.env['CI'])
      throw new Error('redis-server is missing. Install it: apt-get install redis-server', { cause })
    return false
  }
}

/** A private redis-server on a free loopback port, with `settings` over the durable ones. */
export const startRedis = async (settings: Readonly<Record<string, string>> = {}): Promise<RedisServer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vetting-redis-'))
  const port = String(await freePort())
  const url = `redis://127.0.0.1:${port}`
  const options = Object.entries({
    ...safeSettings,
    ...settings,
    port,
    bind: '127.0.0.1',
    dir: folder,
    daemonize: 'no',
  })
  let server: ChildProcess | undefined
  const start = async (): Promise<void> => {
    server = spawn(
      'redis-server',
      options.flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: 'ignore' },
    )
    await answering(url, server)
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server?.exitCode !== null || server.signalCode !== null) return
    const exited = once(server, 'exit')
    server.kill(signal)
    await exited
  }
  await start()
  return {
    url,
    start,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const answering = async (url: string, server: ChildProcess): Promise<void> => {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await sleep(20)) {
    if (server.exitCode !== null) throw new Error(`redis-server ended with ${server.exitCode}.`)
    if (await isReady(url)) return
  }
  throw new Error(`redis-server at ${url} did not answer within 10 s.`)
}

const isReady = async (url: string): Promise<boolean> => {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    client.disconnect()
  }
}
