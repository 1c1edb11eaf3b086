import anyAscii from 'any-ascii'

import { firstWord } from '../names/firstWord.ts'
import { chance } from '../random/random.ts'
import { noiseRates } from './rates.ts'
import type { SpoilStep } from './spoilStep.ts'
import { typo } from './typo.ts'

/** What clerks and systems do to a name on its way into a record. */

export const middleNamesLeftOut: SpoilStep = (random, sheet, _, tags) => {
  const first = firstWord(sheet.forenames)
  const second = sheet.forenames.slice(first.length + 1)
  if (second === '') return
  if (chance(random, noiseRates.middleLeftOut)) {
    sheet.forenames = first
    tags.push('middle-name-left-out')
  } else if (chance(random, noiseRates.middleInitial)) {
    sheet.forenames = `${first} ${second.slice(0, 1)}`
    tags.push('middle-initial')
  }
}

export const forenameInitial: SpoilStep = (random, sheet, _, tags) => {
  if (sheet.surname === '' || sheet.forenames === '' || !chance(random, noiseRates.forenameInitial)) return
  sheet.forenames = sheet.forenames.slice(0, 1)
  tags.push('forename-initial')
}

export const mistyped: SpoilStep = (random, sheet, _, tags) => {
  for (const field of ['forenames', 'surname'] as const) {
    if (!chance(random, field === 'surname' ? noiseRates.typoSurname : noiseRates.typoForename)) continue
    const first = firstWord(sheet[field])
    const slip = typo(random, first) + sheet[field].slice(first.length)
    if (slip === sheet[field]) continue
    sheet[field] = slip
    tags.push(field === 'surname' ? 'typo-surname' : 'typo-forename')
  }
}

export const swapped: SpoilStep = (random, sheet, _, tags) => {
  if (sheet.surname === '' || sheet.forenames === '' || !chance(random, noiseRates.swappedNames)) return
  const forenames = sheet.forenames
  sheet.forenames = sheet.surname
  sheet.surname = forenames
  tags.push('names-swapped')
}

const truncatedLength = 8

export const truncated: SpoilStep = (random, sheet, _, tags) => {
  if (sheet.surname.length <= truncatedLength || !chance(random, noiseRates.truncated)) return
  sheet.surname = sheet.surname.slice(0, truncatedLength).trimEnd()
  tags.push('truncated')
}

/** A loop, since a regular expression here costs a tenth of the whole record. */
const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return false
  return true
}

export const withoutMarks: SpoilStep = (random, sheet, _, tags) => {
  if ((isPlain(sheet.forenames) && isPlain(sheet.surname)) || !chance(random, noiseRates.marksLost)) return
  sheet.forenames = anyAscii(sheet.forenames)
  sheet.surname = anyAscii(sheet.surname)
  tags.push('marks-lost')
}

export const inCapitals: SpoilStep = (random, sheet, _, tags) => {
  if (!chance(random, noiseRates.capitals)) return
  sheet.forenames = sheet.forenames.toUpperCase()
  sheet.surname = sheet.surname.toUpperCase()
  tags.push('capitals')
}

export const inSmallLetters: SpoilStep = (random, sheet, _, tags) => {
  if (!chance(random, noiseRates.smallLetters)) return
  sheet.forenames = sheet.forenames.toLowerCase()
  sheet.surname = sheet.surname.toLowerCase()
  tags.push('small-letters')
}
