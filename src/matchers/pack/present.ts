import { addressField, header, nameField, nameSize, valueField } from './row.ts'
import type { Slots } from './slots.ts'

const bit = (slot: number, held: boolean): number => (held && slot >= 0 ? 1 << slot : 0)

const inNames = (heap: Int32Array, at: number, slots: Slots): number => {
  let bits = 0
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const forenames = heap[nameAt + nameField.forenames]!
    bits |= bit(slots.first.forename, true) | bit(slots.first.surname, true) | bit(slots.first['name-order'], true)
    bits |= bit(slots.first['whole-name'], true)
    bits |= bit(slots.first['further-forenames'], forenames > 1 || heap[nameAt + nameField.surnames]! > 1)
    nameAt += nameSize(heap, nameAt)
  }
  return bits
}

const inAddresses = (heap: Int32Array, at: number, slots: Slots): number => {
  let bits = 0
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    bits |= bit(slots.first.address, heap[i + addressField.number]! >= 0 || heap[i + addressField.street]! >= 0)
    bits |= bit(slots.first.postcode, heap[i + addressField.postcode]! >= 0)
    bits |= bit(slots.first.town, heap[i + addressField.town]! >= 0)
  }
  return bits
}

const inValues = (heap: Int32Array, at: number): number => {
  let bits = 0
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) bits |= 1 << heap[i + valueField.slot]!
  return bits
}

/** One bit per comparison the row may hold a value for: a comparison missing on either side needs no look. */
export const presentIn = (heap: Int32Array, at: number, slots: Slots): number =>
  inNames(heap, at, slots) |
  bit(slots.first['date-of-birth'], heap[at + header.dateCount]! > 0) |
  bit(slots.first.sex, heap[at + header.sex]! > 0) |
  inAddresses(heap, at, slots) |
  inValues(heap, at)
