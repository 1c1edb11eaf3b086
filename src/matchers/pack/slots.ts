import { compareKinds, type CompareKind, type Model } from '../model/model.ts'
import { hashText } from '../text/hash.ts'

/** Where the model's comparisons are, by what they compare; -1 for one the model leaves out. */
export type Slots = {
  readonly first: Readonly<Record<CompareKind, number>>
  readonly identifiers: ReadonlyMap<string, number>
  /** Slot of an identifier → hash of its type. */
  readonly identifierHashes: ReadonlyMap<number, number>
  readonly extras: readonly { readonly slot: number; readonly field: string }[]
}

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
  return { first, identifiers, identifierHashes, extras }
}

export const slotsOf = (model: Model): Slots => {
  const known = cache.get(model)
  if (known !== undefined) return known
  const slots = findSlots(model)
  cache.set(model, slots)
  return slots
}
