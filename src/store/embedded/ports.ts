import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'

/** The port this cluster had the last time, so that addresses noted down keep working. */
export const rememberedPort = (folder: string): number | undefined => {
  try {
    return Number(readFileSync(path.join(folder, 'port'), 'utf8')) || undefined
  } catch {
    return undefined
  }
}

export const rememberPort = (folder: string, port: number): void => {
  if (rememberedPort(folder) !== port) writeFileSync(path.join(folder, 'port'), `${port}\n`, { mode: 0o600 })
}

/**
 * A port nobody listens on at this moment, below those that systems hand out to outgoing connections (Linux: 32768 and above):
 * one of these could be taken while the server is down, even by its own client trying to connect.
 */
export const freePort = async (): Promise<number> => {
  const port = randomInt(20_000, 32_000)
  return (await canListen(port)) ? port : freePort()
}

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    )
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
