import type { Pair } from '../compare/pair.ts'
import { shareAddressField } from '../compare/addresses.ts'
import { addressField, header, valueField } from '../pack/row.ts'

/** Bits of `contact`: what two people share exactly. */
export const contactBit = { address: 1, phone: 2, vehicle: 4, email: 8 } as const

const holdsValue = (heap: Int32Array, at: number, slot: number, word: number): boolean => {
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) {
    if (heap[i + valueField.slot] === slot && heap[i + valueField.word] === word) return true
  }
  return false
}

/** The bits of every exact contact two people share: a dwelling, a phone number, a vehicle, an e-mail address. */
export const sharedContacts = (pair: Pair): number => {
  const { first } = pair.slots
  const { a, ai, b, bi } = pair
  let bits: number = shareAddressField(pair, addressField.contact) ? contactBit.address : 0
  const end = ai + a[ai + header.values]! + a[ai + header.valueCount]! * valueField.size
  for (let i = ai + a[ai + header.values]!; i < end; i += valueField.size) {
    const slot = a[i + valueField.slot]!
    const bit =
      slot === first.phone
        ? contactBit.phone
        : slot === first.vehicle
          ? contactBit.vehicle
          : slot === first.email
            ? contactBit.email
            : 0
    if (bit !== 0 && holdsValue(b, bi, slot, a[i + valueField.word]!)) bits |= bit
  }
  return bits
}
