import { spellingMap } from './spellingMap.ts'

/** Each number or place in a row, in words → in figures. */
export const numbersInWords: ReadonlyMap<string, string> = spellingMap([
  '0 ZERO',
  '1 ONE FIRST',
  '2 TWO SECOND',
  '3 THREE THIRD',
  '4 FOUR FOURTH',
  '5 FIVE FIFTH',
  '6 SIX SIXTH',
  '7 SEVEN SEVENTH',
  '8 EIGHT EIGHTH',
  '9 NINE NINTH',
  '10 TEN TENTH',
  '11 ELEVEN',
  '12 TWELVE',
  '13 THIRTEEN',
  '14 FOURTEEN',
  '15 FIFTEEN',
  '16 SIXTEEN',
  '17 SEVENTEEN',
  '18 EIGHTEEN',
  '19 NINETEEN',
  '20 TWENTY',
  '30 THIRTY',
  '40 FORTY',
  '50 FIFTY',
  '60 SIXTY',
  '70 SEVENTY',
  '80 EIGHTY',
  '90 NINETY',
  '100 HUNDRED',
  '1000 THOUSAND',
])

const tens = /^[2-9]0$/
const ones = /^[1-9]$/

/** `FORTY FOUR`, spelled out as `40 4`, is one number. */
export const joinNumbers = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => {
    if (tens.test(words[i - 1] ?? '') && ones.test(word)) return []
    return tens.test(word) && ones.test(words[i + 1] ?? '') ? [`${word[0]}${words[i + 1]}`] : [word]
  })
