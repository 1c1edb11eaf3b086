import type { Model, ModelComparison } from '../model/model.ts'
import { slotsOf } from '../pack/slots.ts'
import { likeness } from './likeness.ts'

/**
 * Most bits a comparison of names can earn, by how alike two words can be (see `likeness`) and the rarity of the right one, in eighths of a
 * bit.
 */
export type Earns = readonly Float64Array[]

export type NameCeilings = {
  /** The forename; of a pair of first forenames; of a further forename that agrees with a forename. */
  readonly forename: Earns
  readonly firstForename: Earns
  readonly otherForename: Earns
  /** A left forename that agrees with another than the first, by its own rarity. */
  readonly agreeingForename: Float64Array
  readonly surname: Earns
  readonly noForename: number
  readonly noSurname: number
  /** Most any two forenames or surnames can earn, and surnames that are not equal, or alike in sound only. */
  readonly mostForename: number
  readonly mostSurname: number
  readonly alikeSurname: number
  readonly similarSurname: number
  /** Further forenames: some alike, none alike. */
  readonly further: number
  readonly noFurther: number
  /** The same by how alike any two of them can be. */
  readonly furtherBy: readonly number[]
  /** Bit of `present` for them, 0 where they are not compared. */
  readonly furtherBit: number
  readonly sameOrder: number
  readonly swapped: number
}

/** Rarities beyond this many eighths of a bit do not occur: a frequency of 2^-64. */
const rarest = 512

const first = [[], ['similar'], ['similar', 'initial'], ['similar', 'near'], ['similar', 'near', 'close']]
const firstForenameLevels: readonly (readonly string[])[] = [
  ...first,
  ['similar', 'near', 'close', 'variant', 'initial'],
  ['similar', 'near', 'close', 'variant', 'initial', 'exact'],
]
const otherForenameLevels: readonly (readonly string[])[] = [[], [], [], [], [], ['other-forename'], ['other-forename']]
const forenameLevels = firstForenameLevels.map((levels, i) => [...levels, ...otherForenameLevels[i]!])
const surnameLevels: readonly (readonly string[])[] = [
  [],
  ['similar'],
  ['similar'],
  ['similar', 'near'],
  ['similar', 'near', 'close'],
  ['similar', 'near', 'close', 'variant'],
  ['similar', 'near', 'close', 'variant', 'part', 'exact'],
]

const furtherLevels: readonly (readonly string[])[] = [
  ['different'],
  ['different', 'similar'],
  ['different', 'similar', 'initial'],
  ['different', 'similar'],
  ['different', 'similar'],
  ['different', 'similar', 'initial'],
  ['different', 'similar', 'initial', 'exact'],
]

/** The level whose rarity may be that of another word than the one at hand: of a surname, the words run together; of a forename, its variant. */
type Foreign = 'similar' | 'other-forename'

/** Most one of some levels can earn, by the rarity of the word at hand. */
const earnings = (comparison: ModelComparison, levels: readonly string[], foreign: Foreign): Float64Array => {
  const best = new Float64Array(rarest).fill(Number.NEGATIVE_INFINITY)
  for (const level of levels) {
    const i = comparison.levels.indexOf(level)
    const weight = comparison.weights[i]!
    const share = comparison.shares[i]!
    for (let eighths = 0; eighths < rarest; eighths += 1) {
      const bits = level === foreign ? comparison.rarest : eighths / 8 - comparison.averageBits
      best[eighths] = Math.max(best[eighths]!, weight + share * bits)
    }
  }
  return best
}

const earnsOf = (
  comparison: ModelComparison | undefined,
  levels: readonly (readonly string[])[],
  foreign: Foreign,
): Earns =>
  levels.map((some) => (comparison === undefined ? new Float64Array(rarest) : earnings(comparison, some, foreign)))

const weightOf = (comparison: ModelComparison | undefined, level: string): number =>
  comparison === undefined ? 0 : comparison.weights[comparison.levels.indexOf(level)]!

export const nameCeilings = (model: Model): NameCeilings => {
  const { first: slots } = slotsOf(model)
  const at = (slot: number): ModelComparison | undefined => model.comparisons[slot]
  const forename = at(slots.forename)
  const surname = at(slots.surname)
  const further = at(slots['further-forenames'])
  const order = at(slots['name-order'])
  const surnames = earnsOf(surname, surnameLevels, 'similar')
  const rarestSurname = Math.ceil(-Math.log2(model.frequencies.surname.unseen) * 8)
  return {
    forename: earnsOf(forename, forenameLevels, 'other-forename'),
    firstForename: earnsOf(forename, firstForenameLevels, 'other-forename'),
    otherForename: earnsOf(forename, otherForenameLevels, 'other-forename'),
    // Nothing of it goes by the rarity of another word.
    agreeingForename: earnsOf(forename, [['other-forename']], 'similar')[0]!,
    surname: surnames,
    noForename: weightOf(forename, 'different'),
    noSurname: weightOf(surname, 'different'),
    mostForename: forename?.best ?? 0,
    mostSurname: surname?.best ?? 0,
    alikeSurname: surnames[likeness.variant]![rarestSurname]!,
    similarSurname: surnames[likeness.similar]![rarestSurname]!,
    further: further?.best ?? 0,
    noFurther: weightOf(further, 'different'),
    furtherBy: furtherLevels.map((levels) => Math.max(...levels.map((level) => weightOf(further, level)))),
    furtherBit: further === undefined ? 0 : 1 << slots['further-forenames'],
    sameOrder: weightOf(order, 'same'),
    swapped: weightOf(order, 'swapped'),
  }
}
