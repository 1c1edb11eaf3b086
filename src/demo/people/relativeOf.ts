import { daysInYear, yearOf } from '../calendar.ts'
import type { HumanSex } from '../names/culture.ts'
import { firstWord } from '../names/firstWord.ts'
import { type Random, below, chance } from '../random/random.ts'
import type { Human } from './human.ts'
import { makeHuman } from './makeHuman.ts'

export type Relative = 'twin' | 'sibling' | 'father' | 'mother' | 'child' | 'namesake-parent' | 'namesake-child'

const identicalOrSameSex = 0.66
const differentForenameTries = 8
const generation = 21
const generationSpread = 14
const widestSiblings = 8

const years = (count: number): number => Math.round(count * daysInYear)

const birthOf = (random: Random, person: Human, relative: Relative): number => {
  const gap = years(generation) + below(random, years(generationSpread))
  switch (relative) {
    case 'twin':
      return person.born
    case 'sibling':
      return person.born + (chance(random, 0.5) ? 1 : -1) * (years(1) + below(random, years(widestSiblings - 1)))
    case 'father':
    case 'mother':
    case 'namesake-parent':
      return person.born - gap
    default:
      return person.born + gap
  }
}

/** Forenames of the person's own: those of a twin or sibling never begin alike. */
const forenamesOf = (random: Random, person: Human, sex: HumanSex, born: number): string => {
  let forenames = person.culture.forenames(random, sex, yearOf(born))
  for (let attempt = 0; attempt < differentForenameTries; attempt++) {
    if (firstWord(forenames) !== firstWord(person.name.forenames)) return forenames
    forenames = person.culture.forenames(random, sex, yearOf(born))
  }
  return forenames
}

const sexOf = (random: Random, person: Human, relative: Relative): HumanSex => {
  if (relative === 'father') return 'M'
  if (relative === 'mother') return 'F'
  const same = isNamesake(relative) || chance(random, relative === 'twin' ? identicalOrSameSex : 0.5)
  return same === (person.sex === 'M') ? 'M' : 'F'
}

const isNamesake = (relative: Relative): boolean => relative === 'namesake-parent' || relative === 'namesake-child'

/**
 * A relative by blood, of the same family. Namesakes bear the same first forename, as fathers and sons do. Nobody is
 * younger than `youngest` years, even where the person is too young for such a child.
 */
export const relativeOf = (
  random: Random,
  person: Human,
  relative: Relative,
  id: number,
  today: number,
  youngest = 17,
): Human => {
  const namesake = isNamesake(relative)
  const sex = sexOf(random, person, relative)
  const born = Math.min(birthOf(random, person, relative), today - years(youngest))
  const forenames = namesake ? firstWord(person.name.forenames) : forenamesOf(random, person, sex, born)
  const human = makeHuman(random, id, { culture: person.culture, sex, born, lineage: person.lineage, forenames, today })
  return namesake && person.former === undefined
    ? { ...human, name: { forenames: human.name.forenames, surname: person.name.surname }, former: undefined }
    : human
}
