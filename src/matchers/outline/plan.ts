import { dateLevel } from '../compare/dateOfBirth.ts'
import { rules } from '../compare/rules.ts'
import type { CompareKind, Model, ModelComparison } from '../model/model.ts'
import { slotsOf, type Slots } from '../pack/slots.ts'
import { mostValues } from './layout.ts'
import { nameCeilings, type NameCeilings } from './nameCeilings.ts'

/** Most bits of a comparison whose values are equal, may be one typing error apart, or are neither. */
export type ValueCeilings = { readonly equal: number; readonly near: number; readonly apart: number }

/** A comparison of values that has a place in the outline. */
export type ValuePlace = ValueCeilings & {
  readonly slot: number
  /** Its half is made of the characters (see `foldSign`), not of the hash: typing errors can be ruled out. */
  readonly signed: boolean
  /** Most where both are valid and neither equal nor one typing error apart. */
  readonly contradicted: number
}

/** A comparison of which no more is known than the most it can earn. */
export type Unknown = { readonly slot: number; readonly most: number }

/** How the outlines and sketches of a model are read: what each comparison can earn, bits. */
export type OutlinePlan = {
  readonly slots: Slots
  readonly names: NameCeilings
  /** Bits of `present` whose comparisons are names; 0 where the model compares none that the outline knows. */
  readonly nameBit: number
  readonly mostNames: number
  /** By level of the two dates, and the most of them; empty where the model compares no dates. */
  readonly dates: Float64Array
  readonly mostDate: number
  readonly sex: readonly [number, number, number]
  /** By whether house numbers (absent, apart, equal) and streets (the same) agree: number * 3 + street. */
  readonly address: Float64Array
  readonly mostAddress: number
  /** The same by whether streets may be equal, alike or neither; each by whether the house numbers are the same (0 or 1). */
  readonly lines: Readonly<Record<'equal' | 'near' | 'apart', readonly [number, number]>>
  /** Bits of `present`, 0 for a comparison the model leaves out. */
  readonly addressBit: number
  readonly postcodeBit: number
  readonly townBit: number
  readonly postcode: ValueCeilings & { readonly area: number }
  readonly town: ValueCeilings
  readonly values: readonly ValuePlace[]
  /** Place of a comparison's values in the outline, -1 for none. */
  readonly placeOf: Int8Array
  /** Comparisons the outline knows nothing of but whether there is a value. */
  readonly others: readonly Unknown[]
  /** All comparisons of values, those of the outline first; a sketch holds the values of each. */
  readonly allValues: readonly ValuePlace[]
  /** Bits of those that are signed. */
  readonly signed: number
  /** Comparisons a sketch knows nothing of but whether there is a value. */
  readonly unsketched: readonly Unknown[]
}

const top = ({ weights, shares, rarest }: ModelComparison, level: number): number =>
  weights[level]! + shares[level]! * rarest

const most = (comparison: ModelComparison, keep: (level: string) => boolean): number =>
  comparison.levels.reduce((best, level, i) => (keep(level) ? Math.max(best, top(comparison, i)) : best), -Infinity)

const none: ValueCeilings = { equal: 0, near: 0, apart: 0 }

const ceilingsOf = (comparison: ModelComparison | undefined): ValueCeilings => {
  if (comparison === undefined) return none
  const { exactLevels = [], apartLevels } = rules[comparison.compare]
  const near = most(comparison, (level) => level !== 'missing' && !exactLevels.includes(level))
  return {
    equal: most(comparison, (level) => level !== 'missing'),
    near,
    apart:
      apartLevels === undefined
        ? near
        : most(comparison, (level) => level !== 'missing' && apartLevels.includes(level)),
  }
}

/** Kinds of comparison whose values are told apart by their characters; the others are by their hash. */
const signedKinds: readonly CompareKind[] = ['phone', 'identifier']
const hashedKinds: readonly CompareKind[] = [
  'vehicle',
  'email',
  'birthplace',
  'occupation',
  'extra-category',
  'extra-text',
  'extra-number',
]

/** Places go to the comparisons that can tell most between equal values and others. */
const valuePlaces = ({ comparisons }: Model): ValuePlace[] =>
  comparisons
    .flatMap((comparison, slot): ValuePlace[] => {
      const signed = signedKinds.includes(comparison.compare)
      const ceilings = ceilingsOf(comparison)
      const contradicted = most(comparison, (level) => level === 'different')
      if (signed) return [{ ...ceilings, slot, signed, contradicted }]
      return hashedKinds.includes(comparison.compare)
        ? [{ ...ceilings, apart: ceilings.near, slot, signed, contradicted }]
        : []
    })
    .toSorted((a, b) => b.equal - b.apart - (a.equal - a.apart))

/** Levels the comparison of addresses may come to, by number (absent, apart, equal) and street (the same); see `compare/address`. */
const addressLevels: readonly (readonly string[])[] = [
  ['missing'],
  ['similar-street-only', 'different'],
  ['street', 'similar-street-only', 'different'],
  ['different'],
  ['similar-street-only', 'different'],
  ['street', 'similar-street-only', 'different'],
  ['number'],
  ['similar-street', 'number', 'similar-street-only', 'different'],
  ['exact', 'street', 'similar-street', 'number', 'similar-street-only', 'different'],
]

const linesOf = (address: ModelComparison | undefined): OutlinePlan['lines'] => {
  const mostOf = (...levels: readonly string[]): number =>
    address === undefined ? 0 : most(address, (level) => levels.includes(level))
  const apart = [mostOf('different'), mostOf('number')] as const
  const near = [
    Math.max(apart[0], mostOf('similar-street-only')),
    Math.max(apart[1], mostOf('similar-street')),
  ] as const
  return { equal: [Math.max(near[0], mostOf('street')), Math.max(near[1], mostOf('exact'))], near, apart }
}

const namesOf = ({ first }: Slots): number[] =>
  first.forename < 0
    ? []
    : [first.forename, first.surname, first['further-forenames'], first['name-order']].filter((slot) => slot >= 0)

const bitOf = (slot: number): number => (slot < 0 ? 0 : 1 << slot)

const cache = new WeakMap<Model, OutlinePlan>()

const makePlan = (model: Model): OutlinePlan => {
  const { comparisons } = model
  const slots = slotsOf(model)
  const { first } = slots
  const [date, sex, address, postcode, town] = (['date-of-birth', 'sex', 'address', 'postcode', 'town'] as const).map(
    (kind) => comparisons[first[kind]],
  )
  const allValues = valuePlaces(model)
  const values = allValues.slice(0, mostValues)
  const known = [...namesOf(slots), first['date-of-birth'], first.sex, first.address, first.postcode, first.town]
  const unknownBeside = (places: readonly ValuePlace[]): Unknown[] => {
    const all = new Set([...known, ...places.map(({ slot }) => slot)])
    return comparisons.flatMap(({ best }, slot) => (all.has(slot) ? [] : [{ slot, most: best }]))
  }
  const placeOf = new Int8Array(comparisons.length).fill(-1)
  for (const [place, { slot }] of values.entries()) placeOf[slot] = place
  return {
    slots,
    names: nameCeilings(model),
    nameBit: bitOf(first.forename),
    mostNames: namesOf(slots).reduce((sum, slot) => sum + comparisons[slot]!.best, 0),
    dates: date?.weights ?? new Float64Array(Object.keys(dateLevel).length),
    mostDate: date?.best ?? 0,
    sex: [0, sex?.weights[1] ?? 0, sex?.weights[2] ?? 0],
    address: Float64Array.from(addressLevels, (levels) =>
      address === undefined ? 0 : most(address, (level) => levels.includes(level)),
    ),
    mostAddress: address?.best ?? 0,
    lines: linesOf(address),
    addressBit: bitOf(first.address),
    postcodeBit: bitOf(first.postcode),
    townBit: bitOf(first.town),
    postcode: {
      ...ceilingsOf(postcode),
      area: postcode === undefined ? 0 : most(postcode, (level) => level === 'area' || level === 'different'),
    },
    town: ceilingsOf(town),
    values,
    placeOf,
    others: unknownBeside(values),
    allValues,
    signed: allValues.reduce((bits, { slot, signed }) => (signed ? bits | (1 << slot) : bits), 0),
    unsketched: unknownBeside(allValues),
  }
}

/** Ready-made plan of a model. */
export const outlinePlanOf = (model: Model): OutlinePlan => {
  const plan = cache.get(model) ?? makePlan(model)
  cache.set(model, plan)
  return plan
}
