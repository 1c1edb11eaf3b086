/** Compact words that stand for "nothing known" in any field. */
export const placeholderWords: ReadonlySet<string> = new Set([
  'NONE',
  'NIL',
  'NULL',
  'N/A',
  'NA',
  'N/K',
  'NK',
  'NOTKNOWN',
  'UNKNOWN',
  'UNK',
  'NOTENTERED',
  'NOTAPPLICABLE',
  'NOTGIVEN',
  'NOTRECORDED',
  'NOTSTATED',
  'NOTPROVIDED',
  'TBA',
  'TBC',
  'TEST',
  'REFUSED',
  'WITHHELD',
  'UNDEFINED',
  'NAN',
  '#N/A',
  '#REF!',
  '#VALUE!',
])

/** One character repeated: `-`, `...`, `XXXX`, `00000`. A single letter or digit is a value. */
const isFiller = (text: string): boolean => {
  const first = text[0] ?? ''
  if (text.length === 1) return !/[\p{L}\p{N}]/u.test(first)
  for (let i = 1; i < text.length; i++) if (text[i] !== first) return false
  return first === '0' || first === 'X' || !/[\p{L}\p{N}]/u.test(first)
}

/** Whether a cell holds a word or mark that stands for "nothing known". Takes compact text (see `compact`). */
export const isPlaceholderText = (text: string): boolean =>
  text !== '' && (placeholderWords.has(text) || isFiller(text))
