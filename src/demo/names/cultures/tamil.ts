import { tamilFemale, tamilMale } from '../../data/names/indian.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(tamilMale, 0.5)
const women = rankedNames(tamilFemale, 0.5)

/** No family name: the father's given name stands in its place, before or after the own name, or as an initial. */
export const tamil: Culture = {
  name: 'tamil',
  lineage: (random) => ({ surname: '', father: draw(random, men), grandfather: draw(random, men) }),
  forenames: (random, sex) => draw(random, sex === 'M' ? men : women),
  compose: (_, forenames, __, lineage) => ({ forenames, surname: lineage.father }),
  knownAs: () => '',
  marriedNames: 0.3,
  newYearBirths: 0.01,
  otherForm: (random, { forenames, surname }) => {
    if (chance(random, 0.45)) return { forenames: surname, surname: forenames, tag: 'fathers-name-first' }
    if (chance(random, 0.5))
      return { forenames: `${surname.slice(0, 1)} ${forenames}`, surname: '', tag: 'fathers-initial' }
    return { forenames, surname: '', tag: 'single-name' }
  },
}
