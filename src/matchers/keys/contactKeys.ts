import { addressField, header, valueField } from '../pack/row.ts'
import { wordHash } from '../pack/words.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

export const addAddress = keyAdder('address')
export const addPhone = keyAdder('phone')
export const addVehicle = keyAdder('vehicle')
export const addEmail = keyAdder('email')

const addValues = (
  source: KeySource,
  buffer: KeyBuffer,
  slot: number,
  add: (buffer: KeyBuffer, hash: number) => void,
): void => {
  const { heap, at } = source
  const end = at + heap[at + header.values]! + heap[at + header.valueCount]! * valueField.size
  for (let i = at + heap[at + header.values]!; i < end; i += valueField.size) {
    if (heap[i + valueField.slot] === slot) add(buffer, wordHash(source.words, heap[i + valueField.word]!))
  }
}

/** The dwelling: house number and unit postcode, or number, street and place. */
export const addressKeys: KeyRule = (source, buffer) => {
  const { heap, at } = source
  const end = at + heap[at + header.addresses]! + heap[at + header.addressCount]! * addressField.size
  for (let i = at + heap[at + header.addresses]!; i < end; i += addressField.size) {
    const contact = heap[i + addressField.contact]!
    if (contact >= 0) addAddress(buffer, wordHash(source.words, contact))
  }
}

export const phoneKeys: KeyRule = (source, buffer) => addValues(source, buffer, source.slots.first.phone, addPhone)
export const vehicleKeys: KeyRule = (source, buffer) =>
  addValues(source, buffer, source.slots.first.vehicle, addVehicle)
export const emailKeys: KeyRule = (source, buffer) => addValues(source, buffer, source.slots.first.email, addEmail)
