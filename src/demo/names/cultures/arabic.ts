import { arabicFemale, arabicMale, arabicSurnames } from '../../data/names/asianAndArabic.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(arabicMale, 0.6)
const women = rankedNames(arabicFemale, 0.5)
const surnames = rankedNames(arabicSurnames, 0.5)

/** Own name, often the father's, then a family name with or without its article: `Al-Hassan`, `Alhassan`, `Hassan`. */
export const arabic: Culture = {
  name: 'arabic',
  lineage: (random) => ({ surname: draw(random, surnames), father: draw(random, men), grandfather: draw(random, men) }),
  forenames: (random, sex) => draw(random, sex === 'M' ? men : women),
  compose: (random, forenames, _, lineage) => ({
    forenames: chance(random, 0.45) ? `${forenames} ${lineage.father}` : forenames,
    surname: lineage.surname,
  }),
  knownAs: () => '',
  marriedNames: 0.05,
  newYearBirths: 0.05,
  otherForm: (random, { forenames, surname }) => {
    const [first = '', father] = forenames.split(' ')
    if (surname.includes('-') && chance(random, 0.6)) {
      const bare = surname.slice(surname.indexOf('-') + 1)
      return chance(random, 0.5)
        ? { forenames, surname: bare, tag: 'article-dropped' }
        : { forenames, surname: surname.replace('-', ' '), tag: 'article-apart' }
    }
    if (father === undefined) return undefined
    return chance(random, 0.5)
      ? { forenames: first, surname: father, tag: 'fathers-name-as-surname' }
      : { forenames: `${first} bin ${father}`, surname, tag: 'particle-added' }
  },
}
