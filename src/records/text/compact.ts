import type { MatchBytes } from '../plain/shape.ts'
import { cleanText } from './cleanText.ts'

const isCompactCode = (code: number): boolean => code > 0x20 && code <= 0x7e && (code < 0x61 || code > 0x7a)

const isCompact = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (!isCompactCode(text.charCodeAt(i))) return false
  return true
}

/** Bytes that `compact` leaves as they are. */
export const isCompactAt: MatchBytes = (bytes, start, end) => {
  for (let i = start; i < end; i++) if (!isCompactCode(bytes[i] as number)) return false
  return true
}

/** Case mapping can undo NFC, outside ASCII only. */
const squeezed = (text: string): string => {
  const upper = text.replace(/\s+/g, '').toUpperCase()
  return isCompact(upper) ? upper : upper.normalize('NFC')
}

/** An identifier as it is compared: clean, upper case, without any blank. */
export const compact = (raw: string): string => (isCompact(raw) ? raw : squeezed(cleanText(raw).value))
