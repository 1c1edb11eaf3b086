import { addressField, header, nameField, nameSize, valueField } from './row.ts'
import type { PresentBits, Slots } from './slots.ts'

const inNames = (heap: Int32Array, at: number, bits: PresentBits): number => {
  let present = 0
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const isLong = heap[nameAt + nameField.forenames]! > 1 || heap[nameAt + nameField.surnames]! > 1
    present |= bits.name | (isLong ? bits.furtherNames : 0)
    nameAt += nameSize(heap, nameAt)
  }
  return present
}

const inAddresses = (heap: Int32Array, at: number, bits: PresentBits): number => {
  let present = 0
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    if (heap[i + addressField.number]! >= 0 || heap[i + addressField.street]! >= 0) present |= bits.line
    if (heap[i + addressField.postcode]! >= 0) present |= bits.postcode
    if (heap[i + addressField.town]! >= 0) present |= bits.town
  }
  return present
}

const inValues = (heap: Int32Array, at: number): number => {
  let present = 0
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) present |= 1 << heap[i + valueField.slot]!
  return present
}

/** One bit per comparison the row may hold a value for: a comparison missing on either side needs no look. */
export const presentIn = (heap: Int32Array, at: number, { bits }: Slots): number =>
  inNames(heap, at, bits) |
  (heap[at + header.dateCount]! > 0 ? bits.date : 0) |
  (heap[at + header.sex]! > 0 ? bits.sex : 0) |
  inAddresses(heap, at, bits) |
  inValues(heap, at)
