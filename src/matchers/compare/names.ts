import { header, nameField, nameSize } from '../pack/row.ts'
import { compareForenames, forenameFound, forenameLevel } from './forename.ts'
import { compareFurther, furtherLevel } from './furtherForenames.ts'
import { orderLevel } from './nameOrder.ts'
import { frequencyPart, settle, type Pair } from './pair.ts'
import { compareSurnames, surnameFound, surnameLevel } from './surname.ts'

/** Levels, rarity and weight of the best way found so far to lay two people's names side by side. */
const best = {
  weight: 0,
  forename: 0,
  forenameRarity: 0,
  surname: 0,
  surnameRarity: 0,
  further: 0,
  order: 0,
  left: -1,
  right: -1,
}

const levelWeight = (pair: Pair, slot: number, level: number): number =>
  slot < 0 ? 0 : pair.model.comparisons[slot]!.weights[level]!

/** The forename and surname words of a name within a heap, read once per pair of names. */
const sides = {
  a: { first: 0, firstCount: 0, firstWhole: 0, last: 0, lastCount: 0, lastWhole: 0 },
  b: { first: 0, firstCount: 0, firstWhole: 0, last: 0, lastCount: 0, lastWhole: 0 },
}

const readSide = (side: typeof sides.a, heap: Int32Array, at: number): void => {
  side.first = at + nameField.words
  side.firstCount = heap[at + nameField.forenames]!
  side.firstWhole = heap[at + nameField.wholeForename]!
  side.last = side.first + side.firstCount
  side.lastCount = heap[at + nameField.surnames]!
  side.lastWhole = heap[at + nameField.wholeSurname]!
}

const flip = (side: typeof sides.b): void => {
  const { first, firstCount, firstWhole } = side
  side.first = side.last
  side.firstCount = side.lastCount
  side.firstWhole = side.lastWhole
  side.last = first
  side.lastCount = firstCount
  side.lastWhole = firstWhole
}

/** Compares the names now in `sides` and keeps the outcome where it outweighs the best before it. */
const tryOrder = (pair: Pair, order: number, left: number, right: number): void => {
  const { a, b } = sides
  const { first } = pair.slots
  compareForenames(
    pair.similarity,
    pair.a,
    a.first,
    a.firstCount,
    a.firstWhole,
    pair.b,
    b.first,
    b.firstCount,
    b.firstWhole,
  )
  compareSurnames(pair.similarity, pair.a, a.last, a.lastCount, a.lastWhole, pair.b, b.last, b.lastCount, b.lastWhole)
  const { level: forename, bits, crossed } = forenameFound
  const { level: surname } = surnameFound
  const further = crossed
    ? furtherLevel.missing
    : compareFurther(pair.similarity, pair.a, a.first + 1, a.firstCount - 1, pair.b, b.first + 1, b.firstCount - 1)
  const known = forename !== forenameLevel.missing || surname !== surnameLevel.missing
  const settledOrder = known ? order : orderLevel.missing
  const forenameRarity = frequencyPart(pair, first.forename, forename, bits)
  const surnameRarity = frequencyPart(pair, first.surname, surname, surnameFound.bits)
  const weight =
    levelWeight(pair, first.forename, forename) +
    forenameRarity +
    levelWeight(pair, first.surname, surname) +
    surnameRarity +
    levelWeight(pair, first['further-forenames'], further) +
    levelWeight(pair, first['name-order'], settledOrder)
  if (best.left >= 0 && weight <= best.weight) return
  best.weight = weight
  best.forename = forename
  best.forenameRarity = forenameRarity
  best.surname = surname
  best.surnameRarity = surnameRarity
  best.further = further
  best.order = settledOrder
  best.left = left
  best.right = right
}

/** Worth looking at the other order only where the given one leaves forename or surname unexplained. */
const unexplained = (): boolean =>
  forenameFound.level >= forenameLevel.similar ||
  surnameFound.level >= surnameLevel.similar ||
  forenameFound.level === forenameLevel.missing ||
  surnameFound.level === surnameLevel.missing

const tryNames = (pair: Pair, leftAt: number, rightAt: number): void => {
  const left = pair.a[leftAt + nameField.ordinal]!
  const right = pair.b[rightAt + nameField.ordinal]!
  readSide(sides.a, pair.a, leftAt)
  readSide(sides.b, pair.b, rightAt)
  tryOrder(pair, orderLevel.same, left, right)
  if (!unexplained()) return
  flip(sides.b)
  tryOrder(pair, orderLevel.swapped, left, right)
}

const settleNames = (pair: Pair): void => {
  const { first } = pair.slots
  settle(pair, first.forename, best.forename, best.forenameRarity, best.left, best.right)
  if (first.surname >= 0) settle(pair, first.surname, best.surname, best.surnameRarity, best.left, best.right)
  if (first['further-forenames'] >= 0) settle(pair, first['further-forenames'], best.further, 0, best.left, best.right)
  if (first['name-order'] >= 0) settle(pair, first['name-order'], best.order, 0, best.left, best.right)
}

/**
 * Compares all names of one person with all names of the other, in the given and the swapped order, and settles forename,
 * surname, further forenames and order by the two names that weigh most (the first such, in list order).
 */
export const compareNames = (pair: Pair): void => {
  const { a, ai, b, bi } = pair
  best.left = -1
  best.weight = 0
  best.forename = 0
  best.forenameRarity = 0
  best.surname = 0
  best.surnameRarity = 0
  best.further = 0
  best.order = 0
  best.right = -1
  const bCount = b[bi + header.nameCount]!
  let leftAt = ai + a[ai + header.names]!
  for (let i = a[ai + header.nameCount]!; i > 0; i -= 1) {
    let rightAt = bi + b[bi + header.names]!
    for (let j = 0; j < bCount; j += 1) {
      tryNames(pair, leftAt, rightAt)
      rightAt += nameSize(b, rightAt)
    }
    leftAt += nameSize(a, leftAt)
  }
  settleNames(pair)
}
