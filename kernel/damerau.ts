import { edits } from './buffers'

/** Bytes beyond these are not looked at. */
const longest: i32 = 64
/** Bytes of one of the three rows that are at hand. */
const rowBytes: usize = 264

function at(row: usize, j: i32): i32 {
  return load<i32>(row + ((<usize>j) << 2))
}

/** As `damerau` of text/damerau. */
export function damerau(a: usize, aLength: i32, b: usize, bLength: i32): i32 {
  const la = min(aLength, longest)
  const lb = min(bLength, longest)
  let before = edits
  let last = edits + rowBytes
  let row = last + rowBytes
  for (let j = 0; j <= lb; j++) store<i32>(last + ((<usize>j) << 2), j)
  for (let i = 1; i <= la; i++) {
    store<i32>(row, i)
    const byte = load<u8>(a + <usize>i - 1)
    for (let j = 1; j <= lb; j++) {
      const other = load<u8>(b + <usize>j - 1)
      let least = min(at(last, j - 1) + (byte === other ? 0 : 1), min(at(last, j), at(row, j - 1)) + 1)
      if (i > 1 && j > 1 && byte === load<u8>(b + <usize>j - 2) && load<u8>(a + <usize>i - 2) === other)
        least = min(least, at(before, j - 2) + 1)
      store<i32>(row + ((<usize>j) << 2), least)
    }
    const free = before
    before = last
    last = row
    row = free
  }
  return at(last, lb)
}
