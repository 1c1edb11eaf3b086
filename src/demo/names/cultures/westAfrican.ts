import { westAfricanFemale, westAfricanMale, westAfricanSurnames } from '../../data/names/african.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(westAfricanMale, 0.5)
const women = rankedNames(westAfricanFemale, 0.5)
const surnames = rankedNames(westAfricanSurnames, 0.55)

/** A Christian and a local or day name side by side in either order; the family name may be written first. */
export const westAfrican: Culture = {
  name: 'west-african',
  lineage: (random) => ({ surname: draw(random, surnames), father: '', grandfather: '' }),
  forenames: (random, sex) => {
    const names = sex === 'M' ? men : women
    const first = draw(random, names)
    const second = draw(random, names)
    return first === second || chance(random, 0.3) ? first : `${first} ${second}`
  },
  compose: (_, forenames, __, lineage) => ({ forenames, surname: lineage.surname }),
  knownAs: (random, { forenames }) => (chance(random, 0.15) ? (forenames.split(' ')[1] ?? '') : ''),
  marriedNames: 0.5,
  newYearBirths: 0.015,
  otherForm: (random, { forenames, surname }) => {
    const [first = '', second] = forenames.split(' ')
    if (second !== undefined && chance(random, 0.6))
      return { forenames: `${second} ${first}`, surname, tag: 'forenames-reordered' }
    return { forenames: surname, surname: first, tag: 'family-name-first' }
  },
}
