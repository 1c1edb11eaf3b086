import anyAscii from 'any-ascii'

const nonAscii = /[^\x20-\x7e]/
const notWord = /[^A-Z0-9]+/g
const apostrophes = /['`’‘ʼ]/g

const ascii = (text: string): string => (nonAscii.test(text) ? anyAscii(text.normalize('NFC')) : text)

/** Upper-case Latin letters and digits, every other character turned into one space, apostrophes dropped: `O’Brien-Łyś` → `OBRIEN LYS`. */
export const asciiText = (text: string): string =>
  ascii(text.replace(apostrophes, '')).replace(apostrophes, '').toUpperCase().replace(notWord, ' ').trim()
