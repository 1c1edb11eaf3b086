import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { cleanText } from '../text/cleanText.ts'
import { singleLine } from '../text/singleLine.ts'
import { nameTokens } from './nameTokens.ts'
import type { PlaceholderNames } from './placeholderNames.ts'

/** Left in name fields by migrations and by court and custody systems. Source: HMPPS person match. */
const markers = /MIG_ERROR_|DUPLICATE_|NO_SHOW_|NOT ENTERED/gi
const litter = ' ,;:"*'
const hasLetter = /\p{L}/u

const trimmed = (name: string): string => {
  let start = 0
  let end = name.length
  while (start < end && litter.includes(name.charAt(start))) start++
  while (end > start && litter.includes(name.charAt(end - 1))) end--
  return name.slice(start, end)
}

/** Repeated until nothing changes: one marker inside another would otherwise leave a marker behind. */
const stripped = (name: string): string => {
  const once = trimmed(singleLine(name.replace(markers, ' ')))
  return once === name ? name : stripped(once)
}

/**
 * A forename or surname field in its original spelling: NFC, one line, without the markers systems leave in it.
 * A name that stands for nobody (`UNKNOWN`, `TEST`) is a placeholder with value ''; one without a letter is invalid.
 */
export const cleanName = (raw: string, placeholders: PlaceholderNames): Checked => {
  const value = stripped(singleLine(cleanText(raw).value))
  if (value === '') return nothing(raw)
  if (placeholders.has(nameTokens(value).join(' '))) return nothing(raw)
  return hasLetter.test(value) ? checked(raw, value, 'valid') : checked(raw, '', 'invalid')
}
