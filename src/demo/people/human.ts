import type { Culture, HumanSex, Lineage, PersonalName } from '../names/culture.ts'

/** A person of the synthetic world as they really are: what every record about them is made from, faithfully or not. */
export type Human = {
  /** Number of their own in the whole world; numbers of theirs (telephone, insurance) follow from it. */
  readonly id: number
  readonly culture: Culture
  readonly sex: HumanSex
  /** Day of birth, see `calendar`. */
  readonly born: number
  readonly lineage: Lineage
  readonly name: PersonalName
  /** Name before marriage; undefined where it never changed. */
  readonly former: PersonalName | undefined
  readonly knownAs: string
}
