import { cleanText } from './cleanText.ts'

const isCompact = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code <= 0x20 || code > 0x7e || (code >= 0x61 && code <= 0x7a)) return false
  }
  return true
}

/** An identifier as it is compared: clean, upper case, without any blank. */
export const compact = (raw: string): string =>
  isCompact(raw) ? raw : cleanText(raw).value.replace(/\s/g, '').toUpperCase().normalize('NFC')
