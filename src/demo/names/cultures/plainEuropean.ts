import {
  romanianFemale,
  romanianMale,
  romanianSurnames,
  turkishFemale,
  turkishMale,
  turkishSurnames,
} from '../../data/names/europeanNames.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

type Blocks = { readonly male: string; readonly female: string; readonly surnames: string }

/** Two forenames are common; British sources keep either of them. */
const plainEuropean = (name: string, blocks: Blocks, secondForename: number): Culture => {
  const men = rankedNames(blocks.male, 0.6)
  const women = rankedNames(blocks.female, 0.6)
  const surnames = rankedNames(blocks.surnames, 0.6)
  return {
    name,
    lineage: (random) => ({ surname: draw(random, surnames), father: '', grandfather: '' }),
    forenames: (random, sex) => {
      const names = sex === 'M' ? men : women
      const first = draw(random, names)
      const second = draw(random, names)
      return first !== second && chance(random, secondForename) ? `${first} ${second}` : first
    },
    compose: (_, forenames, __, lineage) => ({ forenames, surname: lineage.surname }),
    knownAs: () => '',
    marriedNames: 0.6,
    newYearBirths: 0.005,
    otherForm: (_, { forenames, surname }) => {
      const second = forenames.split(' ')[1]
      return second === undefined ? undefined : { forenames: second, surname, tag: 'second-forename-only' }
    },
  }
}

export const romanian = plainEuropean(
  'romanian',
  { male: romanianMale, female: romanianFemale, surnames: romanianSurnames },
  0.5,
)
export const turkish = plainEuropean(
  'turkish',
  { male: turkishMale, female: turkishFemale, surnames: turkishSurnames },
  0.2,
)
