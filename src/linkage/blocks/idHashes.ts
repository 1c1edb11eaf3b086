import { finish, hashBytes } from '../../matchers/text/hash.ts'

/** The hashes of the ids of a block, two integers each, in the order of its rows. */
export type IdHashes = {
  readonly addBytes: (bytes: Uint8Array, start: number, end: number) => void
  readonly addText: (id: string) => void
  readonly take: () => Int32Array
}

/** Another hash of the same bytes, independent of `hashBytes`. */
const secondHash = (bytes: Uint8Array, start: number, end: number): number => {
  let h = 0x9747b28c | 0
  for (let i = start; i < end; i += 1) h = Math.imul(h ^ bytes[i]!, 0x5bd1e995) ^ (h >>> 13)
  return finish(h)
}

export const createIdHashes = (): IdHashes => {
  let hashes = new Int32Array(1 << 14)
  let length = 0
  const addBytes: IdHashes['addBytes'] = (bytes, start, end) => {
    if (length === hashes.length) {
      const larger = new Int32Array(length * 2)
      larger.set(hashes)
      hashes = larger
    }
    hashes[length] = hashBytes(bytes, start, end)
    hashes[length + 1] = secondHash(bytes, start, end)
    length += 2
  }
  return {
    addBytes,
    addText: (id) => {
      const bytes = Buffer.from(id, 'utf8')
      addBytes(bytes, 0, bytes.length)
    },
    take: () => {
      const taken = hashes.slice(0, length)
      length = 0
      return taken
    },
  }
}
