import { header, nameField, nameSize } from '../pack/row.ts'
import { sketch, sketchAddress, sketchName, sketchWord, surnameWords } from './sketch.ts'

/** How many integers the sketch of the row that starts at `at` has (see `writeSketch`). */
export const sketchSize = (heap: Int32Array, at: number): number => {
  let size =
    sketch.size +
    heap[at + header.dateCount]! +
    heap[at + header.addressCount]! * sketchAddress.size +
    heap[at + header.valueCount]!
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    const words = heap[nameAt + nameField.forenames]! + surnameWords(heap[nameAt + nameField.surnames]!)
    size += sketchName.words + words * sketchWord.size
    nameAt += nameSize(heap, nameAt)
  }
  return size
}
