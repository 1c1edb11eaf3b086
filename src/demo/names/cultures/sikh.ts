import { sikhClans, sikhGiven } from '../../data/names/indian.ts'
import { chance } from '../../random/random.ts'
import { draw } from '../../random/weighted.ts'
import type { Culture } from '../culture.ts'
import { rankedNames } from '../rankedNames.ts'

const given = rankedNames(sikhGiven)
const clans = rankedNames(sikhClans)

const clanShare = 0.55

/**
 * Given names serve both sexes; Singh (men) and Kaur (women) stand as middle name before a clan name, or alone as family
 * name. The same person is filed under either.
 */
export const sikh: Culture = {
  name: 'sikh',
  lineage: (random) => ({ surname: draw(random, clans), father: '', grandfather: '' }),
  forenames: (random) => draw(random, given),
  compose: (random, forenames, sex, lineage) => {
    const religious = sex === 'M' ? 'Singh' : 'Kaur'
    return chance(random, clanShare)
      ? { forenames: `${forenames} ${religious}`, surname: lineage.surname }
      : { forenames, surname: religious }
  },
  knownAs: (random, { forenames }) => (chance(random, 0.2) ? (forenames.split(' ')[0] ?? '').slice(0, 4) + 'y' : ''),
  marriedNames: 0.2,
  newYearBirths: 0.01,
  otherForm: (_, { forenames }) => {
    const [first = '', religious] = forenames.split(' ')
    return religious === undefined ? undefined : { forenames: first, surname: religious, tag: 'clan-name-left-out' }
  },
}
