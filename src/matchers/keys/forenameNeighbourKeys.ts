import { dayOf, monthOf, nameField } from '../pack/row.ts'
import { nameFeatures } from '../pack/words.ts'
import { combine } from '../text/hash.ts'
import { keyAdder } from './keyBuffer.ts'
import type { KeyRule } from './keyRule.ts'
import { eachDate, eachName } from './rowParts.ts'

const add = keyAdder('forename-neighbour')

/** The first forename less any one letter with day and month of birth: typing errors in the name, the year or the surname. */
export const forenameNeighbourKeys: KeyRule = (source, buffer) =>
  eachName(source, (nameAt) => {
    const { heap, words } = source
    if (heap[nameAt + nameField.forenames] === 0) return
    const { neighbours } = nameFeatures(words, heap[nameAt + nameField.words]!)
    eachDate(source, (date) => {
      if (dayOf(date) === 0) return
      for (const code of neighbours) add(buffer, combine(code, (monthOf(date) << 5) | dayOf(date)))
    })
  })
