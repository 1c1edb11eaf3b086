import { hash } from 'node:crypto'

export const hashBytes = 16

/**
 * SHA-256 of which the first 128 bits count, as characters 0-255: `crypto.hash` to a string is twice as fast as to a buffer,
 * and cutting the string would cost as much again.
 */
export const hash128 = (data: Buffer | string): string => hash('sha256', data, 'binary')

/** Writes the 16 bytes of a hash. */
export const putHash = (hash: string, into: Uint8Array, at: number): void => {
  for (let i = 0; i < hashBytes; i++) into[at + i] = hash.charCodeAt(i)
}
