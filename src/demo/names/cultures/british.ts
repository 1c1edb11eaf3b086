import { britishFemale } from '../../data/names/britishFemale.ts'
import { britishMale } from '../../data/names/britishMale.ts'
import { englishSurnames } from '../../data/names/englishSurnames.ts'
import type { Random } from '../../random/random.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { HumanSex } from '../culture.ts'
import { drawForename, forenamesByYear } from '../forenamesByYear.ts'
import { rankedNames } from '../rankedNames.ts'
import { rareSurname } from '../rareSurname.ts'
import { westernCulture } from './western.ts'

const boys = forenamesByYear(britishMale)
const girls = forenamesByYear(britishFemale)
const surnames = rankedNames(englishSurnames, 0.6, 1.5)

/** About four in ten people in England carry a family name outside the thousand most frequent. */
const rare = 0.38

export const britishForename = (random: Random, sex: HumanSex, year: number): string =>
  drawForename(random, sex === 'M' ? boys : girls, year)

export const british = westernCulture('white-british', {
  forename: britishForename,
  surname: (random) => (chance(random, rare) ? rareSurname(random) : draw(random, surnames)),
})
