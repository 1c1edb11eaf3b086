import { addressField, glanceField, header, nameField, nameSize, valueField } from './row.ts'

const renumber = (heap: Int32Array, at: number, numbers: Int32Array): void => {
  if (heap[at]! >= 0) heap[at] = numbers[heap[at]!]!
}

const addressWords = [
  addressField.number,
  addressField.street,
  addressField.town,
  addressField.postcode,
  addressField.outcode,
  addressField.contact,
]

const renumberNames = (heap: Int32Array, at: number, numbers: Int32Array): void => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(heap, nameAt)
    renumber(heap, nameAt + nameField.wholeForename, numbers)
    renumber(heap, nameAt + nameField.wholeSurname, numbers)
    for (let word = nameAt + nameField.words; word < end; word += 1) renumber(heap, word, numbers)
    nameAt = end
  }
}

/** Gives every string of a packed row another number: string i becomes `numbers[i]`; -1 for none stays. */
export const renumberRow = (heap: Int32Array, at: number, numbers: Int32Array): void => {
  renumberNames(heap, at, numbers)
  const addresses = at + heap[at + header.addresses]!
  const values = at + heap[at + header.values]!
  const glances = at + heap[at + header.glances]!
  for (let i = 0; i < heap[at + header.addressCount]!; i += 1)
    for (const field of addressWords) renumber(heap, addresses + i * addressField.size + field, numbers)
  for (let i = 0; i < heap[at + header.valueCount]!; i += 1)
    renumber(heap, values + i * valueField.size + valueField.word, numbers)
  for (let i = 0; i < heap[at + header.glanceCount]!; i += 1)
    renumber(heap, glances + i * glanceField.size + glanceField.word, numbers)
}
