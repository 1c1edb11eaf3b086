import { forenameEighths, surnameEighths } from '../pack/row.ts'
import { tooOdd } from '../text/lettersOf.ts'
import { likeness } from '../outline/likeness.ts'
import type { NameCeilings } from '../outline/nameCeilings.ts'
import { lettersOf, namesAt, nextName, sketch, sketchName, sketchWord, surnameWords } from './sketch.ts'
import { wordsAlike } from './wordsAlike.ts'

/** The forenames or the surname of a name: where its words lie, and that of all run together, -1 where no more is known of it than its letters. */
type Part = { at: number; count: number; whole: number; letters: number }

const emptyPart = (): Part => ({ at: 0, count: 0, whole: 0, letters: 0 })
const left = { forenames: emptyPart(), surname: emptyPart() }
const right = { forenames: emptyPart(), surname: emptyPart() }

const lettersOfWords = (data: Int32Array, at: number, count: number): number => {
  let letters = 0
  for (let w = at; w < at + count * sketchWord.size; w += sketchWord.size) letters |= lettersOf(data[w]!)
  return letters
}

const readPart = (part: Part, data: Int32Array, at: number, count: number, whole: number): void => {
  part.at = at
  part.count = count
  part.whole = whole
  part.letters = lettersOfWords(data, at, count)
}

const readName = (side: typeof left, data: Int32Array, nameAt: number): void => {
  const forenames = data[nameAt + sketchName.forenames]!
  const surnames = data[nameAt + sketchName.surnames]!
  const whole = nameAt + sketchName.words
  const afterSurname = whole + surnameWords(surnames) * sketchWord.size
  readPart(side.surname, data, surnames > 1 ? whole + sketchWord.size : whole, surnames, whole)
  readPart(side.forenames, data, afterSurname, forenames, forenames === 1 ? afterSurname : -1)
}

/** Most the comparisons of forenames can earn; `furthers`: those after the first are compared. */
const mostOfForenames = (
  names: NameCeilings,
  a: Int32Array,
  own: Part,
  b: Int32Array,
  other: Part,
  furthers: boolean,
): number => {
  if (own.count === 0 || other.count === 0) return 0
  let first = names.noForename
  let most = Number.NEGATIVE_INFINITY
  let further: number = likeness.apart
  for (let i = 0; i < own.count; i += 1) {
    for (let j = 0; j < other.count; j += 1) {
      const at = other.at + j * sketchWord.size
      const alike = wordsAlike(a, own.at + i * sketchWord.size, b, at)
      if (alike === likeness.apart) continue
      const eighths = forenameEighths(b[at + sketchWord.rarity]!)
      if (i === 0 && j === 0) first = Math.max(first, names.firstForename[alike]![eighths]!)
      else most = Math.max(most, names.otherForename[alike]![eighths]!)
      if (i > 0 && j > 0) further = Math.max(further, alike)
    }
  }
  // Several forenames may be like the other side's once they are run together.
  if (own.count + other.count > 2 && own.letters === other.letters) most = Math.max(most, names.mostForename)
  if (furthers && own.count > 1 && other.count > 1) first += names.furtherBy[further]!
  return Math.max(first, most)
}

/** Most two surnames can earn of which one at least is several words run together, known by their letters. */
const mostOfWholes = (names: NameCeilings, letters: number, other: number): number =>
  letters === other ? names.mostSurname : tooOdd(letters, other) ? names.similarSurname : names.alikeSurname

/** Most the comparison of surnames can earn. */
const mostOfSurnames = (names: NameCeilings, a: Int32Array, own: Part, b: Int32Array, other: Part): number => {
  if (own.count === 0 || other.count === 0) return 0
  const { surname, noSurname } = names
  let most =
    own.whole < 0 || other.whole < 0
      ? Math.max(noSurname, mostOfWholes(names, own.letters, other.letters))
      : Math.max(
          noSurname,
          surname[wordsAlike(a, own.whole, b, other.whole)]![surnameEighths(b[other.whole + sketchWord.rarity]!)]!,
        )
  if (own.count + other.count === 2) return most
  for (let i = own.at; i < own.at + own.count * sketchWord.size; i += sketchWord.size) {
    for (let j = other.at; j < other.at + other.count * sketchWord.size; j += sketchWord.size) {
      const alike = wordsAlike(a, i, b, j)
      if (alike === likeness.equal) most = Math.max(most, surname[alike]![surnameEighths(b[j + sketchWord.rarity]!)]!)
      else if (alike !== likeness.apart) most = Math.max(most, names.similarSurname)
    }
  }
  return most
}

/** Most the left name read can earn beside a right one whose parts are taken as given. */
const mostInOrder = (
  names: NameCeilings,
  order: number,
  a: Int32Array,
  b: Int32Array,
  forenames: Part,
  surname: Part,
  furthers: boolean,
): number => {
  const isKnown = left.forenames.count * forenames.count + left.surname.count * surname.count > 0
  if (!isKnown) return 0
  return (
    order +
    mostOfForenames(names, a, left.forenames, b, forenames, furthers) +
    mostOfSurnames(names, a, left.surname, b, surname)
  )
}

/** Most the two names read can earn, as they are or with the right forenames and surname exchanged. */
const mostOfTwoNames = (names: NameCeilings, a: Int32Array, b: Int32Array, furthers: boolean): number => {
  const { forenames, surname } = right
  return Math.max(
    mostInOrder(names, names.sameOrder, a, b, forenames, surname, furthers),
    mostInOrder(names, names.swapped, a, b, surname, forenames, furthers),
  )
}

/** Most bits the comparisons of names can earn together: those of the two names that fit best, of all in the left sketch at `at` and the right one. */
export const mostOfAllNames = (names: NameCeilings, a: Int32Array, at: number, b: Int32Array): number => {
  const furthers = (a[at + sketch.present]! & b[sketch.present]! & names.furtherBit) !== 0
  let most = Number.NEGATIVE_INFINITY
  let leftAt = namesAt(a, at)
  for (let i = a[at + sketch.names]!; i > 0; i -= 1) {
    readName(left, a, leftAt)
    let rightAt = namesAt(b, 0)
    for (let j = b[sketch.names]!; j > 0; j -= 1) {
      readName(right, b, rightAt)
      most = Math.max(most, mostOfTwoNames(names, a, b, furthers))
      rightAt = nextName(b, rightAt)
    }
    leftAt = nextName(a, leftAt)
  }
  return most
}
