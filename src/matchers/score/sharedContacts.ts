import type { Pair } from '../compare/pair.ts'
import { addressField, header, valueField } from '../pack/row.ts'
import { slotsOf } from '../pack/slots.ts'

/** Bits of `contact`: what two people share exactly. */
export const contactBit = { address: 1, phone: 2, vehicle: 4, email: 8 } as const

const shareAddress = ({ a, ai, b, bi }: Pair): boolean => {
  const aEnd = ai + a[ai + header.addresses]! + a[ai + header.addressCount]! * addressField.size
  const bEnd = bi + b[bi + header.addresses]! + b[bi + header.addressCount]! * addressField.size
  for (let i = ai + a[ai + header.addresses]! + addressField.contact; i < aEnd; i += addressField.size) {
    if (a[i]! < 0) continue
    for (let j = bi + b[bi + header.addresses]! + addressField.contact; j < bEnd; j += addressField.size) if (a[i] === b[j]) return true
  }
  return false
}

const holdsValue = (heap: Int32Array, at: number, slot: number, word: number): boolean => {
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) {
    if (heap[i + valueField.slot] === slot && heap[i + valueField.word] === word) return true
  }
  return false
}

/** The bits of every exact contact two people share: a dwelling, a phone number, a vehicle, an e-mail address. */
export const sharedContacts = (pair: Pair): number => {
  const { first } = slotsOf(pair.model)
  const { a, ai, b, bi } = pair
  let bits: number = shareAddress(pair) ? contactBit.address : 0
  const end = ai + a[ai + header.values]! + a[ai + header.valueCount]! * valueField.size
  for (let i = ai + a[ai + header.values]!; i < end; i += valueField.size) {
    const slot = a[i + valueField.slot]!
    const bit = slot === first.phone ? contactBit.phone : slot === first.vehicle ? contactBit.vehicle : slot === first.email ? contactBit.email : 0
    if (bit !== 0 && holdsValue(b, bi, slot, a[i + valueField.word]!)) bits |= bit
  }
  return bits
}
