import { type Random, below, chance } from '../random/random.ts'
import type { PersonSheet } from './personSheet.ts'
import { noiseRates } from './rates.ts'
import type { Tags } from './tags.ts'

const otherLetter = (letter: string): string => (letter === 'Z' ? 'A' : letter === 'H' ? 'J' : 'H')

const changeOneDigit = (random: Random, text: string, from: number, length: number): string => {
  const at = from + below(random, length)
  return text.slice(0, at) + String((Number(text[at]) + 1 + below(random, 9)) % 10) + text.slice(at + 1)
}

/** A wrong check letter on the PNC ID or the CRO number, or one wrong digit in the insurance number. */
export const spoilIdentifiers = (random: Random, sheet: PersonSheet, tags: Tags): void => {
  for (const field of ['pncId', 'croNumber'] as const) {
    if (sheet[field] === '' || !chance(random, noiseRates.wrongCheckLetter)) continue
    sheet[field] = sheet[field].slice(0, -1) + otherLetter(sheet[field].slice(-1))
    tags.push('wrong-check-letter')
  }
  if (sheet.nino !== '' && chance(random, noiseRates.identifierDigit)) {
    sheet.nino = changeOneDigit(random, sheet.nino, 2, 6)
    tags.push('identifier-digit')
  }
}
