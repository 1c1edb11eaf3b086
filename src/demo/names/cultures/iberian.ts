import { iberianFemale, iberianMale, iberianSurnames } from '../../data/names/europeanNames.ts'
import { type Random, chance, pick } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const men = rankedNames(iberianMale, 0.55)
const women = rankedNames(iberianFemale, 0.55)
const surnames = rankedNames(iberianSurnames, 0.6)

const particles = ['da', 'de', 'dos', 'del'] as const
const bothSurnames = 0.75
const withParticle = 0.18

const withoutParticle = (surname: string): string => surname.replace(/\b(?:da|de|dos|del) /, '')

const familyName = (random: Random): string =>
  chance(random, withParticle) ? `${pick(random, particles)} ${draw(random, surnames)}` : draw(random, surnames)

/** Two family names, the father's and the mother's; other sources keep one of them, or drop the particle. */
export const iberian: Culture = {
  name: 'iberian',
  lineage: (random) => {
    const first = familyName(random)
    return {
      surname: chance(random, bothSurnames) ? `${first} ${draw(random, surnames)}` : first,
      father: '',
      grandfather: '',
    }
  },
  forenames: (random, sex) => {
    const names = sex === 'M' ? men : women
    const first = draw(random, names)
    return chance(random, 0.4) ? `${first} ${draw(random, names)}` : first
  },
  compose: (_, forenames, __, lineage) => ({ forenames, surname: lineage.surname }),
  knownAs: () => '',
  marriedNames: 0.1,
  newYearBirths: 0.003,
  otherForm: (random, { forenames, surname }) => {
    const bare = withoutParticle(surname)
    if (bare !== surname && chance(random, 0.5)) return { forenames, surname: bare, tag: 'particle-dropped' }
    const [first = '', second] = bare.split(' ')
    if (second === undefined) return undefined
    return chance(random, 0.6)
      ? { forenames, surname: first, tag: 'first-of-two-surnames' }
      : { forenames: `${forenames} ${first}`, surname: second, tag: 'second-of-two-surnames' }
  },
}
