import { createHash } from 'node:crypto'

/** SHA-256 and number of the bytes of a file as they lie on disk, gathered while it is read. */
export type PackedHash = {
  readonly push: (chunk: Buffer) => void
  readonly bytes: () => number
  /** In hex; once. */
  readonly digest: () => string
}

export const createPackedHash = (): PackedHash => {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    push: (chunk) => {
      hash.update(chunk)
      bytes += chunk.length
    },
    bytes: () => bytes,
    digest: () => hash.digest('hex'),
  }
}
