import {
  cantoneseSurnames,
  cantoneseSyllables,
  chineseEnglishFemale,
  chineseEnglishMale,
  mandarinSurnames,
  mandarinSyllables,
} from '../../data/names/asianAndArabic.ts'
import { type Random, chance, pick } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'
import { words } from '../words.ts'

const cantonese = rankedNames(cantoneseSurnames, 0.7)
const mandarin = rankedNames(mandarinSurnames, 0.6)
const cantoneseParts = rankedNames(cantoneseSyllables, 0.5)
const mandarinParts = rankedNames(mandarinSyllables, 0.5)
const englishMale = words(chineseEnglishMale)
const englishFemale = words(chineseEnglishFemale)

const isCantonese = new Set(cantonese.items)

/** `Ka Ming` by Hong Kong custom; `Xiaoming` or `Wei` by mainland custom. */
const givenName = (random: Random, southern: boolean): string => {
  if (southern) return `${draw(random, cantoneseParts)} ${draw(random, cantoneseParts)}`
  const first = draw(random, mandarinParts)
  return chance(random, 0.6) ? first + draw(random, mandarinParts).toLowerCase() : first
}

/**
 * The family name comes first by custom, so that part of it lands in the forename column elsewhere; given names of two
 * syllables are written apart, joined or with a hyphen; an English name is used beside them.
 */
export const chinese: Culture = {
  name: 'chinese',
  lineage: (random) => ({
    surname: chance(random, 0.6) ? draw(random, cantonese) : draw(random, mandarin),
    father: '',
    grandfather: '',
  }),
  forenames: (random) => givenName(random, chance(random, 0.6)),
  compose: (_, forenames, __, lineage) => ({ forenames, surname: lineage.surname }),
  knownAs: (random, { surname }, sex) =>
    chance(random, isCantonese.has(surname) ? 0.55 : 0.3)
      ? pick(random, sex === 'M' ? englishMale : englishFemale)
      : '',
  marriedNames: 0.2,
  newYearBirths: 0.005,
  otherForm: (random, { forenames, surname }) => {
    const [first = '', second] = forenames.split(' ')
    if (chance(random, 0.4)) {
      return second === undefined
        ? { forenames: surname, surname: forenames, tag: 'family-name-first' }
        : { forenames: `${surname} ${first}`, surname: second, tag: 'family-name-first' }
    }
    if (second === undefined) return undefined
    return chance(random, 0.5)
      ? { forenames: first + second.toLowerCase(), surname, tag: 'syllables-joined' }
      : { forenames: `${first}-${second}`, surname, tag: 'syllables-hyphenated' }
  },
}
