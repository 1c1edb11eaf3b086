/** Terms beyond this add less than a double can hold. */
const negligible = 1e-17

/**
 * Chance of `count` or more events where `expected` happen on average (Poisson, upper tail). Summed upwards from its
 * first term, so that a tail of 1e-12 keeps its digits. `expected` up to 700.
 */
export const poissonTail = (count: number, expected: number): number => {
  if (count <= 0) return 1
  if (expected <= 0) return 0
  let term = Math.exp(-expected)
  for (let k = 1; k <= count; k++) term *= expected / k
  let tail = 0
  for (let k = count; term > negligible * tail; k++) {
    tail += term
    term *= expected / (k + 1)
  }
  return Math.min(1, tail)
}
