import type { Words } from '../pack/words.ts'
import type { Slots } from '../pack/slots.ts'
import type { KeyBuffer } from './keyBuffer.ts'

/** Where a person's row is and what is needed to read it; whether it is indexed (left), looked up (right), or kept for either. */
export type KeySource = {
  readonly words: Words
  readonly slots: Slots
  readonly side: 'left' | 'right' | 'both'
  heap: Int32Array
  at: number
}

/** Adds a person's keys of one kind: two people sharing one of them are compared. */
export type KeyRule = (source: KeySource, buffer: KeyBuffer) => void
