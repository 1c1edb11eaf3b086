import { compareKinds, type CompareKind, type Model } from '../model/model.ts'
import { plainValueKinds } from '../../records/plain/plainPerson.ts'
import { hashText } from '../text/hash.ts'

/** Where the model's comparisons are, by what they compare; -1 for one the model leaves out. */
export type Slots = {
  readonly first: Readonly<Record<CompareKind, number>>
  readonly identifiers: ReadonlyMap<string, number>
  /** Slot of an identifier → hash of its type. */
  readonly identifierHashes: ReadonlyMap<number, number>
  /** By place in `plainValueKinds`; -1 as above. */
  readonly plain: Int32Array
  readonly extras: readonly { readonly slot: number; readonly field: string }[]
  /** Bits of `header.present` that a part of a person sets, 0 where the model compares none of it. */
  readonly bits: PresentBits
}

export type PresentBits = {
  /** Any name; several forenames or surnames. */
  readonly name: number
  readonly furtherNames: number
  readonly date: number
  readonly sex: number
  /** House number or street; postcode; town. */
  readonly line: number
  readonly postcode: number
  readonly town: number
}

const bit = (slot: number): number => (slot < 0 ? 0 : 1 << slot)

const presentBits = (first: Slots['first']): PresentBits => ({
  name: bit(first.forename) | bit(first.surname) | bit(first['name-order']) | bit(first['whole-name']),
  furtherNames: bit(first['further-forenames']),
  date: bit(first['date-of-birth']),
  sex: bit(first.sex),
  line: bit(first.address),
  postcode: bit(first.postcode),
  town: bit(first.town),
})

const plainSlots = (first: Slots['first'], identifiers: Slots['identifiers']): Int32Array =>
  Int32Array.from(plainValueKinds, (kind) =>
    kind === 'phone' || kind === 'email' || kind === 'vehicle' ? first[kind] : (identifiers.get(kind) ?? -1),
  )

const cache = new WeakMap<Model, Slots>()

const findSlots = (model: Model): Slots => {
  const first = Object.fromEntries(compareKinds.map((kind) => [kind, -1])) as Record<CompareKind, number>
  const identifiers = new Map<string, number>()
  const extras: { slot: number; field: string }[] = []
  model.comparisons.forEach((comparison, slot) => {
    if (first[comparison.compare] < 0) first[comparison.compare] = slot
    if (comparison.compare === 'identifier') identifiers.set(comparison.field, slot)
    if (comparison.compare.startsWith('extra-')) extras.push({ slot, field: comparison.field })
  })
  const identifierHashes = new Map([...identifiers].map(([type, slot]) => [slot, hashText(type)]))
  const plain = plainSlots(first, identifiers)
  return { first, identifiers, identifierHashes, plain, extras, bits: presentBits(first) }
}

export const slotsOf = (model: Model): Slots => {
  const known = cache.get(model)
  if (known !== undefined) return known
  const slots = findSlots(model)
  cache.set(model, slots)
  return slots
}
