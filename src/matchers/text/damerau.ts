const longest = 64
const rows = [new Int32Array(longest + 1), new Int32Array(longest + 1), new Int32Array(longest + 1)] as const

/**
 * Edits between two byte ranges: insertion, deletion, substitution, exchange of neighbours (optimal string alignment).
 * Bytes beyond the 64th are not looked at.
 */
export const damerau = (
  a: Uint8Array,
  a0: number,
  aLength: number,
  b: Uint8Array,
  b0: number,
  bLength: number,
): number => {
  const la = Math.min(aLength, longest)
  const lb = Math.min(bLength, longest)
  let [before, last, row] = rows
  for (let j = 0; j <= lb; j += 1) last[j] = j
  for (let i = 1; i <= la; i += 1) {
    row[0] = i
    const byte = a[a0 + i - 1]
    for (let j = 1; j <= lb; j += 1) {
      const other = b[b0 + j - 1]
      const substituted = last[j - 1]! + (byte === other ? 0 : 1)
      let edits = Math.min(substituted, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && byte === b[b0 + j - 2] && a[a0 + i - 2] === other)
        edits = Math.min(edits, before[j - 2]! + 1)
      row[j] = edits
    }
    const free = before
    before = last
    last = row
    row = free
  }
  return last[lb]!
}
