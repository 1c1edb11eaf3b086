import type { Random } from '../random/random.ts'

export type HumanSex = 'M' | 'F'

export type PersonalName = { readonly forenames: string; readonly surname: string }

/** What the members of one family share: the family name, and given names that patronymics are made of. */
export type Lineage = { readonly surname: string; readonly father: string; readonly grandfather: string }

/** A name as another source may write it, with the tag of the custom behind the difference. */
export type OtherForm = PersonalName & { readonly tag: string }

/**
 * How the people of one naming culture are named. Every function draws from the stream it is given and nothing else, so a
 * person's name is a function of the seed.
 */
export type Culture = {
  readonly name: string
  readonly lineage: (random: Random) => Lineage
  /** Forenames alone, middle names included, for a year of birth. */
  readonly forenames: (random: Random, sex: HumanSex, year: number) => string
  /** The full name of one member of a family. */
  readonly compose: (random: Random, forenames: string, sex: HumanSex, lineage: Lineage) => PersonalName
  /** A name used in daily life beside the registered one; '' for most people. */
  readonly knownAs: (random: Random, name: PersonalName, sex: HumanSex) => string
  /** Share of women over 25 who carry the family name of a husband. */
  readonly marriedNames: number
  /** Share of birth dates recorded as 1 January because only the year is known. */
  readonly newYearBirths: number
  /** The name as a source that does not know the custom writes it; undefined where there is no such form. */
  readonly otherForm: (random: Random, name: PersonalName, sex: HumanSex) => OtherForm | undefined
}
