import {
  irishFemale,
  irishMale,
  scottishFemale,
  scottishMale,
  welshFemale,
  welshMale,
} from '../../data/names/celticForenames.ts'
import { irishSurnames, scottishSurnames, welshSurnames } from '../../data/names/celticSurnames.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'
import { britishForename } from './british.ts'
import { westernCulture } from './western.ts'

/** National forenames beside the British ones, national family names; few family names cover most of Wales. */
const celtic = (
  name: string,
  blocks: { readonly male: string; readonly female: string; readonly surnames: string },
  nationalForenames: number,
  steepness: number,
): Culture => {
  const boys = rankedNames(blocks.male)
  const girls = rankedNames(blocks.female)
  const surnames = rankedNames(blocks.surnames, steepness)
  return westernCulture(name, {
    forename: (random, sex, year) =>
      chance(random, nationalForenames) ? draw(random, sex === 'M' ? boys : girls) : britishForename(random, sex, year),
    surname: (random) => draw(random, surnames),
  })
}

export const irish = celtic('irish', { male: irishMale, female: irishFemale, surnames: irishSurnames }, 0.55, 0.6)
export const scottish = celtic(
  'scottish',
  { male: scottishMale, female: scottishFemale, surnames: scottishSurnames },
  0.4,
  0.6,
)
export const welsh = celtic('welsh', { male: welshMale, female: welshFemale, surnames: welshSurnames }, 0.35, 1)
