import type { KeyKind } from '../model/model.ts'
import { keyKinds } from '../model/model.ts'
import type { IntVector } from '../pack/intVector.ts'
import { combine, hashText } from '../text/hash.ts'

/** The keys of one person and the kind of each (its place in `keyKinds`), with repeats. */
export type KeyBuffer = { keys: Int32Array; kinds: Uint8Array; count: number }

export const createKeyBuffer = (): KeyBuffer => ({ keys: new Int32Array(256), kinds: new Uint8Array(256), count: 0 })

/** Takes keys that were stored with a person. Of what kind each is, is not known then. */
export const setKeys = (buffer: KeyBuffer, { data, length }: IntVector): void => {
  if (length > buffer.keys.length) {
    buffer.keys = new Int32Array(length * 2)
    buffer.kinds = new Uint8Array(length * 2)
  }
  for (let i = 0; i < length; i += 1) buffer.keys[i] = data[i]!
  buffer.count = length
}

const kindNumber = Object.fromEntries(keyKinds.map((kind, index) => [kind, index])) as Record<KeyKind, number>
/** By kind, what makes its keys distinct from those of other kinds. */
export const kindSeed = Object.fromEntries(keyKinds.map((kind) => [kind, hashText(`key ${kind}`)])) as Record<
  KeyKind,
  number
>

/** A function that adds keys of one kind: the hash it is given is made distinct from those of other kinds. */
export const keyAdder = (kind: KeyKind): ((buffer: KeyBuffer, hash: number) => void) => {
  const number = kindNumber[kind]
  const seed = kindSeed[kind]
  return (buffer, hash) => {
    if (buffer.count === buffer.keys.length) {
      const keys = new Int32Array(buffer.count * 2)
      const kinds = new Uint8Array(buffer.count * 2)
      keys.set(buffer.keys)
      kinds.set(buffer.kinds)
      buffer.keys = keys
      buffer.kinds = kinds
    }
    buffer.keys[buffer.count] = combine(seed, hash)
    buffer.kinds[buffer.count] = number
    buffer.count += 1
  }
}
