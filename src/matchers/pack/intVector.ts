/** A growing list of 32-bit integers. */
export type IntVector = { data: Int32Array; length: number }

export const createVector = (capacity = 64): IntVector => ({ data: new Int32Array(capacity), length: 0 })

/** The same in memory that threads can share. */
export const createSharedVector = (capacity: number): IntVector => ({ data: sharedInts(capacity), length: 0 })

/** A list of so many zeros, in memory that threads can share. */
export type MakeInts = (length: number) => Int32Array

export const sharedInts: MakeInts = (length) => new Int32Array(new SharedArrayBuffer(length * 4))

/** What a vector holds, where it lies: it must not grow from now on. */
export const filled = ({ data, length }: IntVector): Int32Array => data.subarray(0, length)

const grow = (vector: IntVector): void => {
  const length = vector.data.length * 2
  const larger = vector.data.buffer instanceof SharedArrayBuffer ? sharedInts(length) : new Int32Array(length)
  larger.set(vector.data)
  vector.data = larger
}

/** Makes room for so many more. */
export const reserve = (vector: IntVector, more: number): void => {
  while (vector.length + more > vector.data.length) grow(vector)
}

export const push = (vector: IntVector, value: number): void => {
  if (vector.length === vector.data.length) grow(vector)
  vector.data[vector.length] = value
  vector.length += 1
}
