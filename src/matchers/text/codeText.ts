import { asciiText } from './asciiText.ts'

const isPrintable = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0x21 || code > 0x7e) return false
  }
  return true
}

/** A number, code or e-mail address as it is compared: upper case, ASCII, no blanks. */
export const codeText = (value: string): string =>
  isPrintable(value) ? value.toUpperCase() : asciiText(value).replaceAll(' ', '')
