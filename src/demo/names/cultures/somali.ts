import { somaliFemale, somaliMale } from '../../data/names/african.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(somaliMale, 0.7)
const women = rankedNames(somaliFemale, 0.6)

/** Own name, father's name, grandfather's name and no family name; a form with two boxes keeps the first two or the ends. */
export const somali: Culture = {
  name: 'somali',
  lineage: (random) => ({ surname: '', father: draw(random, men), grandfather: draw(random, men) }),
  forenames: (random, sex) => draw(random, sex === 'M' ? men : women),
  compose: (_, forenames, __, lineage) => ({
    forenames: `${forenames} ${lineage.father}`,
    surname: lineage.grandfather,
  }),
  knownAs: () => '',
  marriedNames: 0,
  newYearBirths: 0.3,
  otherForm: (random, { forenames, surname }) => {
    const [first = '', father = ''] = forenames.split(' ')
    return chance(random, 0.6)
      ? { forenames: first, surname: father, tag: 'grandfathers-name-left-out' }
      : { forenames: first, surname, tag: 'fathers-name-left-out' }
  },
}
