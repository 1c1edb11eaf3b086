import { cleanText } from './cleanText.ts'

const isCompact = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20 || code > 0x7e || (code >= 0x61 && code <= 0x7a)) return false
  }
  return true
}

/** Case mapping can undo NFC, outside ASCII only. */
const squeezed = (text: string): string => {
  const upper = text.replace(/\s+/g, '').toUpperCase()
  return isCompact(upper) ? upper : upper.normalize('NFC')
}

/** An identifier as it is compared: clean, upper case, without any blank. */
export const compact = (raw: string): string => (isCompact(raw) ? raw : squeezed(cleanText(raw).value))
