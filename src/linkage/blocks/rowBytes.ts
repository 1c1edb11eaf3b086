import { createSharedVector, filled, push } from '../../matchers/pack/intVector.ts'

/** The bytes of rows, one after the other, in memory that threads share. */
export type RowBytes = {
  readonly add: (bytes: Uint8Array, start: number, end: number) => void
  readonly size: () => number
  readonly take: () => { readonly bytes: Uint8Array; readonly starts: Int32Array; readonly ends: Int32Array }
}

const shared = (bytes: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(bytes))

export const createRowBytes = (): RowBytes => {
  let all = shared(1 << 20)
  let length = 0
  const starts = createSharedVector(4096)
  const ends = createSharedVector(4096)
  return {
    add: (bytes, start, end) => {
      if (length + end - start > all.length) {
        const larger = shared(Math.max(all.length * 2, length + end - start))
        larger.set(all)
        all = larger
      }
      all.set(bytes.subarray(start, end), length)
      push(starts, length)
      length += end - start
      push(ends, length)
    },
    size: () => starts.length,
    take: () => ({ bytes: all.subarray(0, length), starts: filled(starts), ends: filled(ends) }),
  }
}
