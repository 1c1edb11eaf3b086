const letters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** The number read so far modulo 23, with one more digit, given by its character code. */
export const withDigit = (remainder: number, code: number): number => (remainder * 10 + code - 48) % 23

export const letterOf = (remainder: number): string => letters.charAt(remainder)

/** Check letter of PNC ID, CRO number, ASN and court case reference: the digits as one number modulo 23. */
export const checkLetter = (digits: string): string => {
  let remainder = 0
  for (let i = 0; i < digits.length; i++) remainder = withDigit(remainder, digits.charCodeAt(i))
  return letterOf(remainder)
}
