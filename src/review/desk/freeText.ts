import { VettingError } from '../../errors.ts'
import { cleanText } from '../../records/text/cleanText.ts'

/** Characters; the domain free_text of the database allows as many. */
const longest = 4_000
const shortestReason = 10

/**
 * Words of a person, trimmed. Anything that could make them read as something else is refused, not mended: what is kept is
 * what was written. @throws VettingError `text-refused`, never quoting it.
 */
export const freeText = (text: string, name: string): string => {
  // The length first: a megabyte is not worth looking through.
  if (text.length > 2 * longest || Array.from(text.trim()).length > longest) {
    throw new VettingError('text-refused', `The ${name} is longer than ${longest} characters.`)
  }
  const hazards = cleanText(text).found
  if (hazards.length > 0)
    throw new VettingError('text-refused', `The ${name} holds characters that are not text: ${hazards.join(', ')}.`)
  return text.trim()
}

/** The reasons of a decision. @throws VettingError `missing-reason` when there are none to speak of, `text-refused`. */
export const reasonsText = (text: string, name = 'reasons'): string => {
  const reasons = freeText(text, name)
  if (Array.from(reasons).length >= shortestReason) return reasons
  throw new VettingError('missing-reason', `Give ${name} of at least ${shortestReason} characters, in your own words.`)
}
