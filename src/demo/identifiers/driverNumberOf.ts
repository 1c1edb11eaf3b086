import anyAscii from 'any-ascii'

import { isoDate } from '../calendar.ts'
import type { Human } from '../people/human.ts'
import { mix } from '../random/random.ts'

const letters = 'ABCDEFGHJKLMNOPQRSTUVWXY'

const plain = /^[A-Za-z]*$/

const capitals = (text: string): string =>
  plain.test(text)
    ? text.toUpperCase()
    : anyAscii(text)
        .toUpperCase()
        .replace(/[^A-Z]/g, '')

/**
 * Driver number in the British pattern: five letters of the surname filled with 9, birth date as decade, month (plus 50 for
 * women), day and year, two initials filled with 9, then 9 and two letters of the person's own.
 */
export const driverNumberOf = ({ id, name, sex, born }: Human): string => {
  const date = isoDate(born)
  const family = (capitals(name.surname === '' ? name.forenames : name.surname) + '99999').slice(0, 5)
  const month = String(Number(date.slice(5, 7)) + (sex === 'F' ? 50 : 0)).padStart(2, '0')
  const second = name.forenames.indexOf(' ') + 1
  const initials = capitals(name.forenames.slice(0, 1) + (second > 0 ? name.forenames.slice(second, second + 1) : ''))
  const own = mix(id + 0x51ed270b) >>> 0
  const tail = (letters[own % letters.length] ?? '') + (letters[(own >>> 8) % letters.length] ?? '')
  return `${family}${date.slice(2, 3)}${month}${date.slice(8)}${date.slice(3, 4)}${(initials + '99').slice(0, 2)}9${tail}`
}
