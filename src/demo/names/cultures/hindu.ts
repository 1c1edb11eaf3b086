import { hinduFemale, hinduMale, hinduSurnames } from '../../data/names/indian.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const boys = rankedNames(hinduMale)
const girls = rankedNames(hinduFemale)
const surnames = rankedNames(hinduSurnames, 0.95)

const respectful = (sex: 'M' | 'F'): string => (sex === 'M' ? 'bhai' : 'ben')

/** Family names as in Gujarat; the father's name often stands as middle name, and -bhai or -ben is joined in respect. */
export const hindu: Culture = {
  name: 'hindu',
  lineage: (random) => ({ surname: draw(random, surnames), father: draw(random, boys), grandfather: '' }),
  forenames: (random, sex) => draw(random, sex === 'M' ? boys : girls),
  compose: (random, forenames, _, lineage) => ({
    forenames: chance(random, 0.3) ? `${forenames} ${lineage.father}` : forenames,
    surname: lineage.surname,
  }),
  knownAs: () => '',
  marriedNames: 0.4,
  newYearBirths: 0.01,
  otherForm: (random, { forenames, surname }, sex) => {
    const [first = '', father] = forenames.split(' ')
    if (father !== undefined && chance(random, 0.6)) return { forenames: first, surname, tag: 'fathers-name-left-out' }
    return { forenames: `${first}${respectful(sex)}`, surname, tag: 'respectful-ending' }
  },
}
