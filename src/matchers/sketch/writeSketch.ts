import { push, type IntVector } from '../pack/intVector.ts'
import { lowestInitial } from '../keys/initials.ts'
import {
  addressField,
  glanceField,
  groupsOfTraits,
  header,
  lengthOfTraits,
  nameField,
  nameSize,
  valueField,
} from '../pack/row.ts'
import { foldHash, foldSign, unknownLength } from '../outline/folds.ts'
import type { OutlinePlan } from '../outline/plan.ts'
import type { HashOf } from '../outline/writeOutline.ts'
import { packLength, packLetters, packLine, packSounds, packValue } from './sketch.ts'

const foldWord = (word: number, hashOf: HashOf): number => (word < 0 ? 0 : foldHash(hashOf(word)))

const addAddress = (heap: Int32Array, i: number, hashOf: HashOf, out: IntVector): void => {
  const town = heap[i + addressField.town]!
  push(out, heap[i + addressField.postcodeSign]!)
  push(
    out,
    packLine(
      foldWord(heap[i + addressField.number]!, hashOf),
      foldWord(heap[i + addressField.street]!, hashOf),
      foldWord(heap[i + addressField.outcode]!, hashOf),
      heap[i + addressField.postcodeLength]!,
    ),
  )
  push(out, heap[i + addressField.streetLetters]!)
  push(out, town < 0 ? 0 : hashOf(town) >>> 16 || 1)
  push(out, heap[i + addressField.townLetters]!)
}

const addAddresses = (heap: Int32Array, at: number, hashOf: HashOf, out: IntVector): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first; i < end; i += addressField.size) addAddress(heap, i, hashOf, out)
}

const addValues = ({ signed }: OutlinePlan, heap: Int32Array, at: number, hashOf: HashOf, out: IntVector): void => {
  const first = at + heap[at + header.values]!
  const end = first + heap[at + header.valueCount]! * valueField.size
  for (let i = first; i < end; i += valueField.size) {
    const slot = heap[i + valueField.slot]!
    const half =
      ((signed >>> slot) & 1) === 1
        ? foldSign(heap[i + valueField.sign]!, heap[i + valueField.length]!, heap[i + valueField.valid] === 1)
        : hashOf(heap[i + valueField.word]!) >>> 16
    push(out, packValue(slot, half))
  }
}

const addWord = (heap: Int32Array, at: number, word: number, out: IntVector): void => {
  let i = at + heap[at + header.glances]!
  while (heap[i] !== word) i += glanceField.size
  const traits = heap[i + glanceField.traits]!
  push(out, packLetters(heap[i + glanceField.letters]!, lowestInitial(heap[i + glanceField.initial]!)))
  push(out, packSounds(heap[i + glanceField.sound]!, heap[i + glanceField.otherSound]!, groupsOfTraits(traits)))
  push(out, heap[i + glanceField.groups]!)
  push(out, packLength(heap[i + glanceField.rarity]!, Math.min(lengthOfTraits(traits), unknownLength)))
}

const addName = (heap: Int32Array, at: number, nameAt: number, out: IntVector): void => {
  const forenames = heap[nameAt + nameField.forenames]!
  const surnames = heap[nameAt + nameField.surnames]!
  push(out, forenames)
  push(out, surnames)
  if (surnames > 0) addWord(heap, at, heap[nameAt + nameField.wholeSurname]!, out)
  const first = nameAt + nameField.words
  const last = first + forenames
  if (surnames > 1) for (let w = last; w < last + surnames; w += 1) addWord(heap, at, heap[w]!, out)
  for (let w = first; w < last; w += 1) addWord(heap, at, heap[w]!, out)
}

const addNames = (heap: Int32Array, at: number, out: IntVector): void => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    addName(heap, at, nameAt, out)
    nameAt += nameSize(heap, nameAt)
  }
}

/** Appends the sketch (see `sketch`) of the row that starts at `at`. */
export const writeSketch = (plan: OutlinePlan, heap: Int32Array, at: number, hashOf: HashOf, out: IntVector): void => {
  push(out, heap[at + header.present]!)
  push(out, heap[at + header.sex]!)
  push(out, heap[at + header.dateCount]!)
  push(out, heap[at + header.addressCount]!)
  push(out, heap[at + header.valueCount]!)
  push(out, heap[at + header.nameCount]!)
  const dates = at + heap[at + header.dates]!
  for (let d = dates; d < dates + heap[at + header.dateCount]!; d += 1) push(out, heap[d]!)
  addAddresses(heap, at, hashOf, out)
  addValues(plan, heap, at, hashOf, out)
  addNames(heap, at, out)
}
