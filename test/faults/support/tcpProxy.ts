import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A way to a server that can go dark. */
export type TcpProxy = {
  readonly port: number
  /** From now on the connections that exist carry nothing more, in either direction, and stay open. New ones work. */
  readonly swallow: () => number
  readonly close: () => Promise<void>
}

/** Listens on a free port of this machine and forwards to `port`. */
export const openProxy = async (port: number): Promise<TcpProxy> => {
  const pairs = new Set<readonly [Socket, Socket]>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    near.pipe(far)
    far.pipe(near)
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
        pairs.delete(pair)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    swallow: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far).pause()
        far.unpipe(near).pause()
      }
      return pairs.size
    },
    close: async () => {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
