import type { Checked } from '../../records/person.ts'
import { packDate } from './row.ts'

const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const dash = 45

/** A date of birth as one integer, 0 where it says nothing: missing, a placeholder or not of the form `YYYY[-MM[-DD]]`. */
export const birthDate = ({ value, validity }: Checked): number => {
  const { length } = value
  if (validity === 'placeholder' || (length !== 4 && length !== 7 && length !== 10)) return 0
  if ((length > 4 && value.charCodeAt(4) !== dash) || (length > 7 && value.charCodeAt(7) !== dash)) return 0
  const year = digits(value, 0, 4)
  const month = length > 4 ? digits(value, 5, 7) : 0
  const day = length > 7 ? digits(value, 8, 10) : 0
  return year > 0 && month <= 12 && day <= 31 ? packDate(year, month, day) : 0
}
