import * as field from '../src/matchers/kernel/fields'
import { text } from './buffers'
import { addressAt } from './state'
import { isCapital, isDigit } from './text'

/** Where the value in `text` ends. */
export let textEnd: usize = 0

/** Puts a code of printable ASCII into `text` in upper case; false for any other. Up to 15 bytes behind it are read, and written. */
export function readCode(start: usize, end: usize): bool {
  textEnd = text + (end - start)
  for (let at = start, to = text; at < end; at += 16, to += 16) {
    const some = v128.load(at)
    const odd = i8x16.bitmask(i8x16.gt_u(i8x16.sub(some, i8x16.splat(0x21)), i8x16.splat(0x7e - 0x21)))
    if (odd !== 0 && <usize>ctz(odd) < end - at) return false
    const isLower = i8x16.le_u(i8x16.sub(some, i8x16.splat(97)), i8x16.splat(25))
    v128.store(to, v128.sub<i8>(some, v128.and(isLower, i8x16.splat(32))))
  }
  return true
}

function byteAt(place: usize): i32 {
  return load<u8>(text + place)
}

function areDigits(from: usize, to: usize): bool {
  for (let i = from; i < to; i++) if (!isDigit(byteAt(i))) return false
  return true
}

function isOneDigit(from: usize, to: usize): bool {
  for (let i = from + 1; i < to; i++) if (byteAt(i) !== byteAt(from)) return false
  return true
}

function isStep(at: usize): bool {
  return abs(byteAt(at + 1) - byteAt(at)) === 1
}

/** As `isKeyboardRun`. */
function isRun(start: usize, end: usize): bool {
  if (!isStep(start + 2) || !isStep(start + 3) || !isStep(start + 4)) return false
  let number: i64 = 0
  for (let i = start; i < end; i++) number = number * 10 + (byteAt(i) - 48)
  return (
    number === 1234567890 ||
    number === 123456789 ||
    number === 7123456789 ||
    number === 7987654321 ||
    number === 9876543210
  )
}

/** As `plainPhone`. */
function phone(length: usize): i32 {
  const start: usize =
    length > 3 && byteAt(0) === 43 && byteAt(1) === 52 && byteAt(2) === 52 ? 3 : byteAt(0) === 48 ? 1 : 0
  if (start === 0 || length <= start || byteAt(start) === 48) return -1
  const digits = length - start
  if ((digits !== 9 && digits !== 10) || !areDigits(start, length) || isOneDigit(length - 7, length)) return -1
  if (isRun(start, length)) return -1
  if (start === 3) return 1
  // Ten digits at most, by two places.
  const last = load<u16>(text, 9)
  store<u64>(text, load<u64>(text, 1), 3)
  store<u16>(text, last, 11)
  store<u8>(text, 43)
  store<u8>(text + 1, 52)
  store<u8>(text + 2, 52)
  textEnd += 2
  return 1
}

/** As `plainEmail`. */
function email(length: usize): i32 {
  const first = byteAt(0)
  if (!isDigit(first) && !isCapital(first)) return -1
  let local: i32 = -1
  for (let i: usize = 0; i < length; i++) {
    const byte = byteAt(i)
    if (byte === 58) return -1
    if (local < 0 && byte === 64) local = <i32>i
  }
  const isShared = first === 78 || first === 68 || first === 85 || first === 84
  return local < 0 || (local <= 10 && isShared) ? -1 : 1
}

function isMarkLetter(byte: i32): bool {
  return isCapital(byte) && byte !== 73 && byte !== 81
}

/** As `plainVehicle`. */
function vehicle(length: usize): i32 {
  if (length !== 7 || !isDigit(byteAt(2)) || !isDigit(byteAt(3))) return -1
  for (let i: usize = 0; i < 2; i++) if (!isMarkLetter(byteAt(i)) || byteAt(i) === 90) return -1
  for (let i: usize = 4; i < 7; i++) if (!isMarkLetter(byteAt(i))) return -1
  return byteAt(2) === 48 && byteAt(3) < 50 ? 0 : 1
}

/** As `plainNino`. */
function nino(length: usize): i32 {
  if (length !== 8 && !(length === 9 && byteAt(8) >= 65 && byteAt(8) <= 68)) return -1
  if (!isCapital(byteAt(0)) || !isCapital(byteAt(1)) || !areDigits(2, 8)) return -1
  if ((byteAt(2) === 48 || byteAt(2) === 57) && isOneDigit(2, 8)) return -1
  textEnd = text + 8
  return load<u8>(addressAt(field.issued) + <usize>((byteAt(0) - 65) * 26 + byteAt(1) - 65))
}

/** Reads the code in `text` in its form: 1 for a valid value, 0 for an invalid one, -1 where others must read it. */
export function readForm(form: i32): i32 {
  const length = textEnd - text
  if (form === field.formPhone) return phone(length)
  if (form === field.formEmail) return email(length)
  if (form === field.formVehicle) return vehicle(length)
  if (form === field.formNino) return nino(length)
  if (form === field.formAny) return byteAt(0) > 48 && byteAt(0) <= 57 ? 1 : -1
  return -1
}
