import { header, valueField } from '../../pack/row.ts'
import { wordText } from '../../pack/words.ts'
import { hashText } from '../../text/hash.ts'
import type { KeySource } from '../keyRule.ts'
import { thinPart, type AddPart } from './thinPart.ts'

const shortestDomain = 4
const headOfMail = 5

/** The domain of an e-mail address (a rare one is a firm's or a family's) and the first letters before the @. */
export const addMails = ({ heap, at, slots, words }: KeySource, add: AddPart): void => {
  const values = at + heap[at + header.values]!
  const end = values + heap[at + header.valueCount]! * valueField.size
  for (let i = values; i < end; i += valueField.size) {
    if (heap[i + valueField.slot] !== slots.first.email) continue
    const [head = '', domain = ''] = wordText(words, heap[i + valueField.word]!).split('@', 2)
    if (domain.length >= shortestDomain) add(thinPart.domain, hashText(domain))
    if (head.length >= headOfMail) add(thinPart.mail, hashText(head.slice(0, headOfMail)))
  }
}
