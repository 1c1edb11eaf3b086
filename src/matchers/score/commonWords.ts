import { header, nameField, nameSize } from '../pack/row.ts'

const holds = (heap: Int32Array, at: number, word: number): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(heap, nameAt)
    if (heap[nameAt + nameField.wholeForename] === word || heap[nameAt + nameField.wholeSurname] === word) return true
    for (let w = nameAt + nameField.words; w < end; w += 1) if (heap[w] === word) return true
    nameAt = end
  }
  return false
}

/** How many words (or run-together parts) of any name of one person are also in a name of the other, counted up to 2. */
export const commonWords = (a: Int32Array, ai: number, b: Int32Array, bi: number): number => {
  let first = -1
  let nameAt = ai + a[ai + header.names]!
  for (let i = a[ai + header.nameCount]!; i > 0; i -= 1) {
    const end = nameAt + nameSize(a, nameAt)
    for (let w = nameAt + nameField.wholeForename; w < end; w += 1) {
      if (w === nameAt + nameField.ordinal) continue
      const word = a[w]!
      if (word < 0 || word === first || !holds(b, bi, word)) continue
      if (first >= 0) return 2
      first = word
    }
    nameAt = end
  }
  return first < 0 ? 0 : 1
}
