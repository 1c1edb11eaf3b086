/** Up to this many, inserting one after the other is faster than a call into the runtime. */
const few = 48

const insertionSort = (values: Int32Array, count: number): void => {
  for (let i = 1; i < count; i += 1) {
    const value = values[i]!
    let at = i
    for (; at > 0 && values[at - 1]! > value; at -= 1) values[at] = values[at - 1]!
    values[at] = value
  }
}

/** The distinct ones of the first `count` values, ascending, in memory of their own. Leaves those sorted. */
export const distinctSorted = (values: Int32Array, count: number): Int32Array => {
  if (count <= few) insertionSort(values, count)
  else values.subarray(0, count).sort()
  let kept = 0
  for (let i = 0; i < count; i += 1) if (kept === 0 || values[kept - 1] !== values[i]) values[kept++] = values[i]!
  return values.slice(0, kept)
}
