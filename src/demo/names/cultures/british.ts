import { britishFemale } from '../../data/names/britishFemale.ts'
import { britishMale } from '../../data/names/britishMale.ts'
import { englishSurnames } from '../../data/names/englishSurnames.ts'
import { rarerFemale, rarerMale } from '../../data/names/rarerForenames.ts'
import { type Random, chance, pick } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { HumanSex } from '../culture.ts'
import { drawForename, forenamesByYear } from '../forenamesByYear.ts'
import { rankedNames } from '../rankedNames.ts'
import { rareSurname } from '../rareSurname.ts'
import { words } from '../words.ts'
import { westernCulture } from './western.ts'

const boys = forenamesByYear(britishMale)
const girls = forenamesByYear(britishFemale)
const surnames = rankedNames(englishSurnames, 0.6, 1.5)

/** About four in ten people in England carry a family name outside the thousand most frequent. */
const rare = 0.38

const rareBoys = words(rarerMale)
const rareGirls = words(rarerFemale)

/** One in fifty until 1970, one in three from 2005: parents have come to choose ever more various names. */
const rarer = (year: number): number => Math.min(0.33, Math.max(0.02, 0.02 + ((year - 1970) * 0.31) / 35))

export const britishForename = (random: Random, sex: HumanSex, year: number): string =>
  chance(random, rarer(year))
    ? pick(random, sex === 'M' ? rareBoys : rareGirls)
    : drawForename(random, sex === 'M' ? boys : girls, year)

export const british = westernCulture('white-british', {
  forename: britishForename,
  surname: (random) => (chance(random, rare) ? rareSurname(random) : draw(random, surnames)),
})
