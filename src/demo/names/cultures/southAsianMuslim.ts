import {
  bangladeshiFemale,
  bangladeshiMale,
  bangladeshiSurnames,
  muslimFemale,
  muslimMale,
  pakistaniSurnames,
} from '../../data/names/southAsianMuslim.ts'
import { chance, pick } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

type Blocks = {
  readonly male: string
  readonly female: string
  readonly surnames: string
  /** Second names women bear instead of a family name. */
  readonly femaleNames: readonly string[]
  readonly femaleNameShare: number
}

const honoured = new Set(['Mohammed', 'Muhammad', 'Abdul', 'Syed', 'Md', 'Shah'])
const honouredFirst = 0.3

/**
 * A man may bear Mohammed before the name he is called by; a woman may bear Begum, Bibi or Khatun where a family name
 * would stand. Sources that do not know this file the call name alone, or leave the family name out.
 */
const southAsianMuslim = (name: string, blocks: Blocks): Culture => {
  const boys = rankedNames(blocks.male)
  const girls = rankedNames(blocks.female)
  const surnames = rankedNames(blocks.surnames, 0.85)
  return {
    name,
    lineage: (random) => ({ surname: draw(random, surnames), father: draw(random, boys), grandfather: '' }),
    forenames: (random, sex) => {
      const called = draw(random, sex === 'M' ? boys : girls)
      return sex === 'M' && !honoured.has(called) && chance(random, honouredFirst) ? `Mohammed ${called}` : called
    },
    compose: (random, forenames, sex, lineage) => {
      if (sex === 'F' && chance(random, blocks.femaleNameShare))
        return { forenames, surname: pick(random, blocks.femaleNames) }
      if (sex === 'M' && chance(random, 0.12)) return { forenames, surname: lineage.father }
      return { forenames, surname: lineage.surname }
    },
    knownAs: (random, { forenames }) =>
      forenames.startsWith('Mohammed ') && chance(random, 0.4) ? forenames.slice('Mohammed '.length) : '',
    marriedNames: 0.15,
    newYearBirths: 0.02,
    otherForm: (random, { forenames, surname }) => {
      const called = forenames.split(' ').at(-1) ?? ''
      if (called !== forenames) return { forenames: called, surname, tag: 'call-name-only' }
      if (chance(random, 0.35)) return { forenames: `${forenames} ${surname}`, surname: '', tag: 'no-family-name' }
      return { forenames: `Mohammed ${forenames}`, surname, tag: 'honoured-name-added' }
    },
  }
}

export const pakistani = southAsianMuslim('pakistani', {
  male: muslimMale,
  female: muslimFemale,
  surnames: pakistaniSurnames,
  femaleNames: ['Begum', 'Bibi', 'Akhtar', 'Kausar', 'Parveen', 'Bano'],
  femaleNameShare: 0.3,
})

export const bangladeshi = southAsianMuslim('bangladeshi', {
  male: bangladeshiMale,
  female: bangladeshiFemale,
  surnames: bangladeshiSurnames,
  femaleNames: ['Begum', 'Khatun', 'Akter', 'Khanom', 'Sultana', 'Nessa'],
  femaleNameShare: 0.6,
})
