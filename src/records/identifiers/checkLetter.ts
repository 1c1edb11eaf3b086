const letters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** Check letter of PNC ID, CRO number, ASN and court case reference: the digits as one number modulo 23. */
export const checkLetter = (digits: string): string => {
  let remainder = 0
  for (let i = 0; i < digits.length; i++) remainder = (remainder * 10 + digits.charCodeAt(i) - 48) % 23
  return letters.charAt(remainder)
}
