import { hash } from 'node:crypto'
import { hash128 } from '../hash128.ts'

const saltBytes = 32

/**
 * Hashes records with a salt in front. The salt stands for everything that gives the bytes their meaning: two rows with
 * equal hashes have equal bytes and are read alike.
 */
export const createRowHasher = (
  salt: string,
  recordBytes: number,
): ((bytes: Buffer, start: number, end: number) => string) => {
  const scratch = Buffer.alloc(saltBytes + recordBytes)
  scratch.write(hash('sha256', salt, 'binary'), 'latin1')
  return (bytes, start, end) => {
    bytes.copy(scratch, saltBytes, start, end)
    return hash128(scratch.subarray(0, saltBytes + end - start))
  }
}
