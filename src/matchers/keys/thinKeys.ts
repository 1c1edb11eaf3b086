import {
  addressField,
  dayOf,
  glanceField,
  header,
  monthOf,
  nameField,
  nameSize,
  valueField,
  yearOf,
} from '../pack/row.ts'
import { wordHash, wordLength, wordText } from '../pack/words.ts'
import { combine, hashText } from '../text/hash.ts'
import { keyAdder, type KeyBuffer } from './keyBuffer.ts'
import type { KeyRule, KeySource } from './keyRule.ts'

const addThin = keyAdder('thin')

/** A row of either side with a thin row of the left, and of the right: two rows with full names share neither. */
const sides = { left: hashText('thin left'), right: hashText('thin right') } as const

/** No name of the row has both a forename and a surname. */
const isThin = ({ heap, at }: KeySource): boolean => {
  let nameAt = at + heap[at + header.names]!
  for (let i = heap[at + header.nameCount]!; i > 0; i -= 1) {
    if (heap[nameAt + nameField.forenames]! > 0 && heap[nameAt + nameField.surnames]! > 0) return false
    nameAt += nameSize(heap, nameAt)
  }
  return true
}

const part = {
  letters: hashText('thin letters'),
  evenYears: hashText('thin even years'),
  oddYears: hashText('thin odd years'),
  month: hashText('thin month'),
  lettersAndTown: hashText('thin letters and town'),
  stretch: hashText('thin stretch'),
  otherStretch: hashText('thin other stretch'),
  yearAndDay: hashText('thin year and day'),
  monthAndDay: hashText('thin month and day'),
  town: hashText('thin town'),
  townAndYear: hashText('thin town and year'),
  townAndMonth: hashText('thin town and month'),
  townAndStretch: hashText('thin town and stretch'),
  townAndOtherStretch: hashText('thin town and other stretch'),
  domain: hashText('thin domain'),
  mail: hashText('thin mail'),
} as const

type Add = (part: number, hash: number) => void

const eachDate = ({ heap, at }: KeySource, use: (date: number) => void): void => {
  const dates = at + heap[at + header.dates]!
  for (let d = dates; d < dates + heap[at + header.dateCount]!; d += 1) if (monthOf(heap[d]!) > 0) use(heap[d]!)
}

const few = 3

/** The first and the last letters of a word with the year of birth, one more or less, or with its month; four letters by themselves. */
const addWords = (source: KeySource, add: Add): void => {
  const { heap, at, words } = source
  const glances = at + heap[at + header.glances]!
  const end = glances + heap[at + header.glanceCount]! * glanceField.size
  for (let i = glances; i < end; i += glanceField.size) {
    if (wordLength(words, heap[i]!) < 2) continue
    const text = wordText(words, heap[i]!)
    add(part.letters, hashText(text.slice(0, few + 1)))
    const [first, last] = [hashText(text.slice(0, few)), hashText(`-${text.slice(-few)}`)]
    eachDate(source, (date) => {
      for (const letters of [first, last]) {
        add(part.evenYears, combine(letters, yearOf(date) >> 1))
        add(part.oddYears, combine(letters, (yearOf(date) + 1) >> 1))
        add(part.month, combine(letters, monthOf(date)))
      }
    })
    eachTown(source, (town) => add(part.lettersAndTown, combine(first, hashText(town.slice(0, few)))))
  }
}

const eachTown = ({ heap, at, words }: KeySource, use: (town: string, word: number) => void): void => {
  const first = at + heap[at + header.addresses]!
  const end = first + heap[at + header.addressCount]! * addressField.size
  for (let i = first + addressField.town; i < end; i += addressField.size)
    if (heap[i]! >= 0) use(wordText(words, heap[i]!), heap[i]!)
}

/** Days of a stretch of time, about; two stretches that overlap by half find dates less than half as far apart. */
const stretch = 40
const stretchesOf = (date: number): readonly [number, number] => {
  const day = (yearOf(date) * 12 + monthOf(date)) * 31 + dayOf(date)
  return [Math.floor(day / stretch), Math.floor((day + stretch / 2) / stretch)]
}

const addDates = (source: KeySource, add: Add): void =>
  eachDate(source, (date) => {
    if (dayOf(date) === 0) return
    const [even, odd] = stretchesOf(date)
    add(part.stretch, even)
    add(part.otherStretch, odd)
    add(part.yearAndDay, (yearOf(date) << 5) | dayOf(date))
    add(part.monthAndDay, (monthOf(date) << 5) | dayOf(date))
  })

const addTowns = (source: KeySource, add: Add): void =>
  eachTown(source, (town, word) => {
    const hash = wordHash(source.words, word)
    add(part.town, hash)
    eachDate(source, (date) => {
      const [even, odd] = stretchesOf(date)
      add(part.townAndYear, combine(hashText(town.slice(0, few)), yearOf(date)))
      add(part.townAndMonth, combine(hash, monthOf(date)))
      add(part.townAndStretch, combine(hash, even))
      add(part.townAndOtherStretch, combine(hash, odd))
    })
  })

const shortestDomain = 4
const headOfMail = 5

/** The domain of an e-mail address (a rare one is a firm's or a family's) and the first letters before the @. */
const addMails = ({ heap, at, slots, words }: KeySource, add: Add): void => {
  const values = at + heap[at + header.values]!
  const end = values + heap[at + header.valueCount]! * valueField.size
  for (let i = values; i < end; i += valueField.size) {
    if (heap[i + valueField.slot] !== slots.first.email) continue
    const [head = '', domain = ''] = wordText(words, heap[i + valueField.word]!).split('@', 2)
    if (domain.length >= shortestDomain) add(part.domain, hashText(domain))
    if (head.length >= headOfMail) add(part.mail, hashText(head.slice(0, headOfMail)))
  }
}

const emitFor = (source: KeySource, buffer: KeyBuffer, side: number): void => {
  const add: Add = (code, hash) => addThin(buffer, combine(combine(side, code), hash))
  addWords(source, add)
  addDates(source, add)
  addTowns(source, add)
  addMails(source, add)
}

/**
 * For rows that lack a forename or a surname, parts of whatever else they hold. Only such rows look for others by these keys and are found
 * by them: of two rows with full names, both would have to be wrong in all of it. Of use for rare values only.
 */
export const thinKeys: KeyRule = (source, buffer) => {
  const thin = isThin(source)
  if (thin || source.side !== 'right') emitFor(source, buffer, sides.right)
  if (thin || source.side !== 'left') emitFor(source, buffer, sides.left)
}
