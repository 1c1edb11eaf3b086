import { checked, nothing } from '../checked.ts'
import type { Checked } from '../person.ts'
import { cleanText } from '../text/cleanText.ts'
import { compact } from '../text/compact.ts'
import { isPlaceholderText } from '../text/placeholderText.ts'
import { singleLine } from '../text/singleLine.ts'
import { nameTokens } from './nameTokens.ts'
import type { PlaceholderNames } from './placeholderNames.ts'

/** Left in name fields by migrations and by court and custody systems. Source: HMPPS person match. */
const markers = /MIG_ERROR_|DUPLICATE_|NO_SHOW_|NOT ENTERED/gi
const edges = /^[\s,;:"*]+|[\s,;:"*]+$/g
const hasLetter = /\p{L}/u

const stripped = (name: string): string => {
  const once = singleLine(name.replace(markers, ' ').replace(edges, ''))
  return once === name ? name : stripped(once)
}

/**
 * A forename or surname field in its original spelling: NFC, one line, without the markers systems leave in it.
 * A name that stands for nobody (`UNKNOWN`, `TEST`) is a placeholder with value ''; one without a letter is invalid.
 */
export const cleanName = (raw: string, placeholders: PlaceholderNames): Checked => {
  const value = stripped(singleLine(cleanText(raw).value))
  if (value === '') return nothing(raw)
  if (isPlaceholderText(compact(value)) || placeholders.has(nameTokens(value).join(' '))) return nothing(raw)
  return hasLetter.test(value) ? checked(raw, value, 'valid') : checked(raw, '', 'invalid')
}
