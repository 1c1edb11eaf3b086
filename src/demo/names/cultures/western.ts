import { type Random, chance } from '../../random/random.ts'
import type { Culture, HumanSex } from '../culture.ts'
import { firstWord } from '../firstWord.ts'
import { nicknameOf } from '../nicknames.ts'

export type WesternNames = {
  readonly forename: (random: Random, sex: HumanSex, year: number) => string
  readonly surname: (random: Random) => string
}

const middleName = 0.64
const secondMiddleName = 0.05
const doubleBarrelled = 0.022
const usesNickname = 0.14
const marriedNames = 0.5

/** `Smith-Jones` is filed under either half, or with a blank. */
const half = (random: Random, surname: string): string => {
  const halves = surname.split('-')
  return chance(random, 0.5) ? (halves[0] ?? '') : (halves.at(-1) ?? '')
}

/** `McDonald`, `Mc Donald`, `MacDonald`; `O'Brien`, `OBrien`, `O Brien`. */
const prefixed = (random: Random, surname: string): string => {
  if (surname.startsWith("O'")) return chance(random, 0.6) ? `O${surname.slice(2)}` : surname.slice(2)
  if (surname.startsWith('Mac')) return `Mc${surname.slice(3)}`
  return chance(random, 0.5) ? `Mac${surname.slice(2)}` : `Mc ${surname.slice(2)}`
}

/** Forenames, often a middle name, one family name handed down; some pairs joined by a hyphen at marriage. */
export const westernCulture = (name: string, { forename, surname }: WesternNames): Culture => ({
  name,
  lineage: (random) => {
    const first = surname(random)
    return {
      surname: chance(random, doubleBarrelled) ? `${first}-${surname(random)}` : first,
      father: '',
      grandfather: '',
    }
  },
  forenames: (random, sex, year) => {
    const first = forename(random, sex, year)
    if (!chance(random, middleName)) return first
    const second = forename(random, sex, year - 30)
    const both = second === first ? first : `${first} ${second}`
    return chance(random, secondMiddleName) ? `${both} ${forename(random, sex, year - 60)}` : both
  },
  compose: (_, forenames, _sex, lineage) => ({ forenames, surname: lineage.surname }),
  knownAs: (random, { forenames }) => (chance(random, usesNickname) ? nicknameOf(random, firstWord(forenames)) : ''),
  marriedNames,
  newYearBirths: 0.003,
  otherForm: (random, { forenames, surname: family }) => {
    if (family.includes('-')) return { forenames, surname: half(random, family), tag: 'half-of-double-name' }
    if (/^(?:O'|Mac?[A-Z]|Mc[A-Z])/.test(family))
      return { forenames, surname: prefixed(random, family), tag: 'name-prefix' }
    return undefined
  },
})
