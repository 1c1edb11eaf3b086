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

/** A port nobody listens on at this moment. */
export const freePort = async (): Promise<number> =>
  await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
