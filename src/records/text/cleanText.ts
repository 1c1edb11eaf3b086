/** What can hide in a cell: each is removed from the value and reported, so that a row can be refused or a warning counted. */
export type TextHazard = 'nul' | 'control' | 'lone-surrogate' | 'bidi' | 'invisible' | 'replacement'

export type CleanText = { readonly value: string; readonly found: readonly TextHazard[] }

const none: readonly TextHazard[] = []

const isBidi = (code: number): boolean =>
  code === 0x061c ||
  code === 0x200e ||
  code === 0x200f ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069)

const isInvisible = (code: number): boolean =>
  code === 0x00ad ||
  code === 0x034f ||
  code === 0x180e ||
  (code >= 0x200b && code <= 0x200d) ||
  (code >= 0x2060 && code <= 0x2064) ||
  code === 0xfeff ||
  (code >= 0xe0000 && code <= 0xe007f)

const hazardOf = (code: number): TextHazard | undefined => {
  if (code === 0) return 'nul'
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d ? undefined : 'control'
  if (code < 0x7f) return undefined
  if (code < 0xa0) return 'control'
  if (code >= 0xd800 && code <= 0xdfff) return 'lone-surrogate'
  if (isBidi(code)) return 'bidi'
  if (isInvisible(code)) return 'invisible'
  return code === 0xfffd ? 'replacement' : undefined
}

const isPlainAscii = (raw: string): boolean => {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i)
    if (code > 0x7e || (code < 0x20 && hazardOf(code) !== undefined)) return false
  }
  return true
}

/**
 * Text hygiene: NFC, without NUL, control characters (tab and line ends stay), lone surrogates, bidirectional controls and
 * invisible characters. The replacement character U+FFFD stays, as it marks where an earlier system lost a letter.
 * `found` lists each hazard once, in order of appearance.
 */
export const cleanText = (raw: string): CleanText => {
  if (isPlainAscii(raw)) return { value: raw, found: none }
  const found = new Set<TextHazard>()
  let value = ''
  for (const character of raw) {
    const hazard = hazardOf(character.codePointAt(0) ?? 0)
    if (hazard !== undefined) found.add(hazard)
    if (hazard === undefined || hazard === 'replacement') value += character
  }
  return { value: value.normalize('NFC'), found: found.size === 0 ? none : [...found] }
}
