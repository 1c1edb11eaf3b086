import { daysInYear, isoDate, yearOf } from '../calendar.ts'
import type { Culture, HumanSex, Lineage, PersonalName } from '../names/culture.ts'
import { type Random, chance } from '../random/random.ts'
import type { Human } from './human.ts'

const marryingAge = 25

/** Some people have their birth recorded as 1 January of the right year. */
const recordedBirth = (random: Random, born: number, culture: Culture): number => {
  if (!chance(random, culture.newYearBirths)) return born
  const iso = isoDate(born)
  return born - Math.round((Date.parse(iso) - Date.parse(`${iso.slice(0, 4)}-01-01`)) / 86_400_000)
}

const marriedName = (
  random: Random,
  culture: Culture,
  forenames: string,
  name: PersonalName,
): PersonalName | undefined => {
  const husband = culture.lineage(random)
  const married = culture.compose(random, forenames, 'F', husband)
  return married.surname === '' || married.surname === name.surname
    ? undefined
    : { forenames: name.forenames, surname: married.surname }
}

/** A person of a given culture, sex, birth and family, with the names they bear on day `today`. */
export const makeHuman = (
  random: Random,
  id: number,
  given: {
    readonly culture: Culture
    readonly sex: HumanSex
    readonly born: number
    readonly lineage?: Lineage
    readonly forenames?: string
    readonly today: number
  },
): Human => {
  const { culture, sex } = given
  const born = recordedBirth(random, given.born, culture)
  const lineage = given.lineage ?? culture.lineage(random)
  const forenames = given.forenames ?? culture.forenames(random, sex, yearOf(born))
  const own = culture.compose(random, forenames, sex, lineage)
  const marries = sex === 'F' && given.today - born > marryingAge * daysInYear && chance(random, culture.marriedNames)
  const married = marries ? marriedName(random, culture, forenames, own) : undefined
  const name = married ?? own
  const knownAs = culture.knownAs(random, name, sex)
  return { id, culture, sex, born, lineage, name, former: married ? own : undefined, knownAs }
}
