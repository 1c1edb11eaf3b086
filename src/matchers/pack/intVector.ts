/** A growing list of 32-bit integers. */
export type IntVector = { data: Int32Array; length: number }

export const createVector = (capacity = 64): IntVector => ({ data: new Int32Array(capacity), length: 0 })

const grow = (vector: IntVector): void => {
  const larger = new Int32Array(vector.data.length * 2)
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

/** A copy of that length, filled up with 0 where there is no more, in memory that threads can share. */
export const shareInts = (data: Int32Array, length: number): Int32Array => {
  const shared = new Int32Array(new SharedArrayBuffer(length * 4))
  shared.set(data.subarray(0, length))
  return shared
}
