import { caribbeanFemale, caribbeanMale, caribbeanSurnames } from '../../data/names/african.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import { rankedNames } from '../rankedNames.ts'
import { britishForename } from './british.ts'
import { westernCulture } from './western.ts'

const boys = rankedNames(caribbeanMale)
const girls = rankedNames(caribbeanFemale)
const surnames = rankedNames(caribbeanSurnames, 0.7)

export const caribbean = westernCulture('caribbean', {
  forename: (random, sex, year) =>
    chance(random, 0.6) ? draw(random, sex === 'M' ? boys : girls) : britishForename(random, sex, year),
  surname: (random) => draw(random, surnames),
})
