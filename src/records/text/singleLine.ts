const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x09 && code <= 0x0d) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000

const isTidy = (text: string): boolean => {
  let blankBefore = true
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const blank = isBlank(code)
    if (blank && (blankBefore || code !== 0x20)) return false
    blankBefore = blank
  }
  return text === '' || !blankBefore
}

/** The text on one line: every run of blanks (also no-break and typographic ones) becomes one space, none at the ends. */
export const singleLine = (text: string): string => {
  if (isTidy(text)) return text
  let line = ''
  let pending = false
  for (let i = 0; i < text.length; i++) {
    const blank = isBlank(text.charCodeAt(i))
    if (!blank && pending && line !== '') line += ' '
    if (!blank) line += text[i]
    pending = blank
  }
  return line
}
