import anyAscii from 'any-ascii'

const notWord = /[^A-Z0-9]+/g
const apostrophes = /['`’‘ʼ]/g
const nonAscii = /[^\x20-\x7e]/

/** Only letters, digits and single inner blanks: nothing to clean but the case. */
const isClean = (text: string): boolean => {
  let blank = true
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i) | 32
    const word = (code >= 97 && code <= 122) || (code >= 48 && code <= 57 && text.charCodeAt(i) === code)
    if (!word && (blank || code !== 32 || text.charCodeAt(i) !== 32)) return false
    blank = !word
  }
  return !blank || text === ''
}

/** Upper-case Latin letters and digits, every other character turned into one space, apostrophes dropped: `O’Brien-Łyś` → `OBRIEN LYS`. */
export const asciiText = (text: string): string => {
  if (isClean(text)) return text.toUpperCase()
  const bare = text.replace(apostrophes, '')
  const ascii = nonAscii.test(bare) ? anyAscii(bare.normalize('NFC')).replace(apostrophes, '') : bare
  return ascii.toUpperCase().replace(notWord, ' ').trim()
}
