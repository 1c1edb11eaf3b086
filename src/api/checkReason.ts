import { VettingError } from '../errors.ts'
import { cleanText } from '../records/text/cleanText.ts'

/**
 * Why data is looked at, trimmed. `name` is what the message calls it.
 * @throws VettingError `usage` unless it has 10 to 250 characters that can all be seen.
 */
export const checkReason = (given: string, name = 'reason'): string => {
  const text = given.trim()
  const length = Array.from(text).length
  if (length < 10 || length > 250) throw new VettingError('usage', `Give a ${name} of 10 to 250 characters.`)
  if (cleanText(text).found.length > 0) {
    throw new VettingError('usage', `The ${name} holds control, bidirectional or invisible characters.`)
  }
  return text
}
