import { legalForms } from './legalForm.ts'
import { numbersInWords } from './numbersInWords.ts'
import { spellingMap } from './spellingMap.ts'
import { tradeSpellings, trades } from './trades.ts'

const trade = spellingMap(tradeSpellings)

/** Names as clerks shorten them, and as passports of several countries print them. */
const shortNames = spellingMap([
  'MOHAMMED MOHD MHD MUHD MUH MD',
  'WILLIAM WM',
  'CHARLES CHAS',
  'GEORGE GEO',
  'THOMAS THOS',
  'JAMES JAS',
  'JOSEPH JOS',
  'ROBERT ROBT',
  'EDWARD EDW',
  'FRANCISCO FCO',
  'MAUNG MG',
])

const lookalikes: Readonly<Record<string, string>> = {
  0: 'O',
  1: 'I',
  3: 'E',
  4: 'A',
  5: 'S',
  6: 'G',
  7: 'T',
  8: 'B',
  9: 'G',
}

/** A digit or two in a word of letters was meant for, or read from, a letter of its shape; `1ST` is a number. */
const withoutLookalikes = (text: string): string => {
  const ordinal = /^(\d+)(?:ST|ND|RD|TH)$/.exec(text)?.[1]
  if (ordinal !== undefined) return ordinal
  const digits = text.replace(/\D/g, '').length
  return digits === 0 || digits * 2 > text.length || text.length < 3
    ? text
    : text.replace(/\d/g, (digit) => lookalikes[digit] ?? digit)
}

/** Shorter words of other languages are surnames too (Stahl, Haus, Nord), and read as words of a trade only in a firm's name. */
const longWord = 6

/** Whether a name is of a firm or body: it has a legal form or a word for its trade. */
export const isFirm = (words: readonly string[]): boolean =>
  words.some(
    (word, place) =>
      trades.has(trade.get(word) ?? word) ||
      (trade.has(word) && word.length >= longWord) ||
      (legalForms.has(word) && (word.length > 2 || place === 0 || place === words.length - 1)),
  )

/** What makes a place an adjective in Slavic languages, and the ending of many of their towns: `MUROMSKIY` → `MUROM`. */
const ofPlace = /(?<=.{4})SK(?:I|II|IY|IJ|Y|AYA|AIA|AJA|OE|OYE|OJE)?$/

/** A word in its one spelling: `FOURTH` → `4`, `T4MSIN` → `TAMSIN`, in a firm's name also `INTL` → `INTERNATIONAL`. */
export const spelledOut = (word: string, inFirm: boolean): string => {
  const lettered = withoutLookalikes(word)
  const number = numbersInWords.get(lettered)
  if (number !== undefined) return number
  return inFirm ? (trade.get(lettered) ?? lettered.replace(ofPlace, '')) : (shortNames.get(lettered) ?? lettered)
}
