import type { PlainValue } from '../../matchers/index.ts'

const at = 64
const colon = 58

/** Longer names of mailboxes stand for somebody. */
const longestShared = 'donotreply'.length

/** First letters of mailboxes that stand for nobody. */
const sharedInitials = new Set(Array.from('NDUT', (letter) => letter.charCodeAt(0)))

const isLetterOrDigit = (byte: number): boolean => (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)

/** An address that is no placeholder in synthetic data, as `normaliseEmail` reads it. */
export const plainEmail: PlainValue = ({ bytes, length }) => {
  if (!isLetterOrDigit(bytes[0]!)) return -1
  let local = -1
  for (let i = 0; i < length; i += 1) {
    if (bytes[i] === colon) return -1
    if (local < 0 && bytes[i] === at) local = i
  }
  if (local < 0 || (local <= longestShared && sharedInitials.has(bytes[0]!))) return -1
  return 1
}
