import * as field from '../src/matchers/kernel/fields'
import { addressAt, cellAt, told } from './state'

/** The cell holds no date in one of the plain forms. */
export const oddDate: i32 = -1

function number(from: usize, digits: usize): i32 {
  let value = 0
  for (let at = from; at < from + digits; at++) {
    const digit = <i32>load<u8>(at) - 48
    if (<u32>digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

function isSeparator(at: usize): bool {
  const byte: i32 = load<u8>(at)
  return (byte >= 45 && byte <= 47) || byte === 32
}

function pack(year: i32, month: i32, day: i32): i32 {
  return (year << 9) | (month << 5) | day
}

/** A date as far as it is known: a month or day that cannot be cuts it short. */
function known(year: i32, month: i32, day: i32): i32 {
  if (year < 0 || month < 0 || day < 0) return oddDate
  if (year === 0) return 0
  if (month < 1 || month > 12) return pack(year, 0, 0)
  return pack(year, month, day < 1 || day > 31 ? 0 : day)
}

/** As `birthDateOfBytes`. */
function read(start: usize, end: usize, order: i32): i32 {
  const length = end - start
  if (length !== 10 && length !== 8) return oddDate
  const gap: usize = length === 10 ? 1 : 0
  const second = start + (order === field.orderYmd ? 4 : 2) + gap
  const third = second + 2 + gap
  if (gap === 1 && !(isSeparator(second - 1) && isSeparator(third - 1))) return oddDate
  if (order === field.orderYmd) return known(number(start, 4), number(second, 2), number(third, 2))
  const first = number(start, 2)
  const middle = number(second, 2)
  const year = number(third, 4)
  return order === field.orderDmy ? known(year, middle, first) : known(year, first, middle)
}

function isPlaceholder(date: i32): bool {
  const dates = addressAt(field.placeholderDates)
  for (let i = load<i32>(dates); i > 0; i--) if (load<i32>(dates + ((<usize>i) << 2)) === date) return true
  return false
}

/** The date of birth of a row (see `dateIn`), 0 for none, `oddDate` where others must read it. */
export function birthDate(row: i32): i32 {
  const column = told(field.dateColumn)
  if (column < 0) return 0
  const cell = cellAt(row, column)
  const start: usize = load<u32>(cell)
  const end: usize = load<u32>(cell, 4)
  if (start === end) return 0
  const date = read(start, end, told(field.dateOrder))
  return date > 0 && isPlaceholder(date) ? 0 : date
}
