const longest = 64
const takenA = new Uint8Array(longest)
const takenB = new Uint8Array(longest)

const countMatches = (a: Uint8Array, a0: number, la: number, b: Uint8Array, b0: number, lb: number): number => {
  const window = Math.max(0, (Math.max(la, lb) >> 1) - 1)
  takenA.fill(0, 0, la)
  takenB.fill(0, 0, lb)
  let matches = 0
  for (let i = 0; i < la; i += 1) {
    const end = Math.min(lb, i + window + 1)
    const byte = a[a0 + i]
    for (let j = Math.max(0, i - window); j < end; j += 1) {
      if (takenB[j] === 0 && b[b0 + j] === byte) {
        takenA[i] = 1
        takenB[j] = 1
        matches += 1
        break
      }
    }
  }
  return matches
}

const countTranspositions = (a: Uint8Array, a0: number, la: number, b: Uint8Array, b0: number): number => {
  let moved = 0
  let j = 0
  for (let i = 0; i < la; i += 1) {
    if (takenA[i] === 0) continue
    while (takenB[j] === 0) j += 1
    if (a[a0 + i] !== b[b0 + j]) moved += 1
    j += 1
  }
  return moved >> 1
}

/**
 * Jaro-Winkler similarity (Winkler 1990: prefix up to 4, scale 0.1, only where Jaro exceeds 0.7) of two byte ranges,
 * 0 to 1. Bytes beyond the 64th are not looked at.
 */
export const jaroWinkler = (
  a: Uint8Array,
  a0: number,
  aLength: number,
  b: Uint8Array,
  b0: number,
  bLength: number,
): number => {
  const la = Math.min(aLength, longest)
  const lb = Math.min(bLength, longest)
  if (la === 0 || lb === 0) return 0
  const matches = countMatches(a, a0, la, b, b0, lb)
  if (matches === 0) return 0
  const moved = countTranspositions(a, a0, la, b, b0)
  const jaro = (matches / la + matches / lb + (matches - moved) / matches) / 3
  if (jaro <= 0.7) return jaro
  let prefix = 0
  while (prefix < 4 && prefix < la && prefix < lb && a[a0 + prefix] === b[b0 + prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}
