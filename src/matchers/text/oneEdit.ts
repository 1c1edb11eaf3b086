/** Whether two different byte ranges are one insertion, deletion, substitution or exchange of neighbours apart. */
export const oneEdit = (
  a: Uint8Array,
  a0: number,
  aLength: number,
  b: Uint8Array,
  b0: number,
  bLength: number,
): boolean => {
  const gap = aLength - bLength
  if (gap > 1 || gap < -1) return false
  const shorter = gap < 0 ? aLength : bLength
  let front = 0
  while (front < shorter && a[a0 + front] === b[b0 + front]) front += 1
  let back = 0
  while (back < shorter - front && a[a0 + aLength - 1 - back] === b[b0 + bLength - 1 - back]) back += 1
  const left = shorter - front - back
  if (gap !== 0) return left === 0
  return left === 1 || (left === 2 && a[a0 + front] === b[b0 + front + 1] && a[a0 + front + 1] === b[b0 + front])
}
