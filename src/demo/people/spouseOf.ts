import { cultureShares } from '../names/cultures.ts'
import { type Random, below, chance } from '../random/random.ts'
import { draw, weighted } from '../random/weighted.ts'
import type { Human } from './human.ts'
import { makeHuman } from './makeHuman.ts'

const cultures = weighted(cultureShares, ({ members }) => members)
const sameCulture = 0.85
const sameSex = 0.03
const furthestAge = 5 * 365
const youngest = 18 * 365.25

/** A husband, wife or partner; a wife may have taken the family name. */
export const spouseOf = (random: Random, person: Human, id: number, today: number): Human => {
  const sex = chance(random, sameSex) === (person.sex === 'M') ? 'M' : 'F'
  const culture = chance(random, sameCulture) ? person.culture : draw(random, cultures).culture
  const born = Math.min(person.born + below(random, 2 * furthestAge) - furthestAge, today - Math.ceil(youngest))
  const spouse = makeHuman(random, id, { culture, sex, born, today })
  const own = spouse.former ?? spouse.name
  const takesName = sex === 'F' && person.sex === 'M' && chance(random, culture.marriedNames)
  if (!takesName) return { ...spouse, name: own, former: undefined }
  return { ...spouse, name: { forenames: own.forenames, surname: person.name.surname }, former: own }
}
