import { asciiText } from './asciiText.ts'

const printable = /^[\x21-\x7e]*$/

/** A number, code or e-mail address as it is compared: upper case, ASCII, no blanks. */
export const codeText = (value: string): string =>
  printable.test(value) ? value.toUpperCase() : asciiText(value).replaceAll(' ', '')
