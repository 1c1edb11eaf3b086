import { polishFemale, polishMale, polishSurnames } from '../../data/names/europeanNames.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(polishMale, 0.55)
const women = rankedNames(polishFemale, 0.55)
const surnames = rankedNames(polishSurnames, 0.5)

const feminine = (surname: string): string => surname.replace(/([sc]k)i$/, '$1a').replace(/dzki$/, 'dzka')

const masculine = (surname: string): string => surname.replace(/([sc]k)a$/, '$1i').replace(/dzka$/, 'dzki')

/** Family names in -ski take -ska for women; British sources often write the husband's form. */
export const polish: Culture = {
  name: 'polish',
  lineage: (random) => ({ surname: draw(random, surnames), father: '', grandfather: '' }),
  forenames: (random, sex) => {
    const names = sex === 'M' ? men : women
    const first = draw(random, names)
    return chance(random, 0.3) ? `${first} ${draw(random, names)}` : first
  },
  compose: (_, forenames, sex, lineage) => ({
    forenames,
    surname: sex === 'F' ? feminine(lineage.surname) : lineage.surname,
  }),
  knownAs: () => '',
  marriedNames: 0.6,
  newYearBirths: 0.003,
  otherForm: (_, { forenames, surname }, sex) => {
    const other = sex === 'F' ? masculine(surname) : surname
    return other === surname ? undefined : { forenames, surname: other, tag: 'masculine-form' }
  },
}
