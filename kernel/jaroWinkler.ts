/** Bytes beyond these are not looked at. */
const longest: i32 = 64

/** Bytes of each text that are matched, a bit each. */
let takenA: i64 = 0
let takenB: i64 = 0

function countMatches(a: usize, la: i32, b: usize, lb: i32): i32 {
  const window = max((max(la, lb) >> 1) - 1, 0)
  takenA = 0
  takenB = 0
  for (let i = 0; i < la; i++) {
    const end = min(lb, i + window + 1)
    const byte = load<u8>(a + <usize>i)
    for (let j = max(0, i - window); j < end; j++) {
      if (((takenB >> j) & 1) !== 0 || load<u8>(b + <usize>j) !== byte) continue
      takenA |= (<i64>1) << i
      takenB |= (<i64>1) << j
      break
    }
  }
  return <i32>popcnt(takenA)
}

function countTranspositions(a: usize, b: usize): i32 {
  let moved = 0
  let other = takenB
  for (let rest = takenA; rest !== 0; rest &= rest - 1) {
    if (load<u8>(a + <usize>ctz(rest)) !== load<u8>(b + <usize>ctz(other))) moved += 1
    other &= other - 1
  }
  return moved >> 1
}

/** As `jaroWinkler` of text/jaroWinkler, to the bit, of two texts that are not empty. */
export function jaroWinkler(a: usize, aLength: i32, b: usize, bLength: i32): f64 {
  const la = min(aLength, longest)
  const lb = min(bLength, longest)
  const matches = countMatches(a, la, b, lb)
  if (matches === 0) return 0
  const moved = countTranspositions(a, b)
  const some: f64 = matches
  const jaro = (some / <f64>la + some / <f64>lb + (some - <f64>moved) / some) / 3
  if (jaro <= 0.7) return jaro
  let prefix = 0
  while (prefix < 4 && prefix < la && prefix < lb && load<u8>(a + <usize>prefix) === load<u8>(b + <usize>prefix))
    prefix += 1
  return jaro + <f64>prefix * 0.1 * (1 - jaro)
}
