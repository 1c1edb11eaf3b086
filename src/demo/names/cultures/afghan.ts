import { afghanFemale, afghanMale, afghanSurnames } from '../../data/names/asianAndArabic.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(afghanMale, 0.5)
const women = rankedNames(afghanFemale, 0.4)
const surnames = rankedNames(afghanSurnames, 0.5)

const singleName = 0.4

/** Many people bear one name only; officials abroad add a tribal name, or repeat the single one. */
export const afghan: Culture = {
  name: 'afghan',
  lineage: (random) => ({ surname: draw(random, surnames), father: draw(random, men), grandfather: '' }),
  forenames: (random, sex) => draw(random, sex === 'M' ? men : women),
  compose: (random, forenames, _, lineage) => ({
    forenames,
    surname: chance(random, singleName) ? '' : lineage.surname,
  }),
  knownAs: () => '',
  marriedNames: 0,
  newYearBirths: 0.35,
  otherForm: (random, { forenames, surname }) => {
    if (surname !== '') return { forenames, surname: '', tag: 'single-name' }
    return chance(random, 0.5)
      ? { forenames: '', surname: forenames, tag: 'single-name-as-surname' }
      : { forenames, surname: draw(random, surnames), tag: 'tribal-name-added' }
  },
}
